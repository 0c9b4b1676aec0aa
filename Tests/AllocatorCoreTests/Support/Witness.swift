/// An object that counts its own death.
final class Witness {
  final class Count {
    var deaths = 0
  }

  let count: Count

  init(of count: Count) { self.count = count }

  deinit { count.deaths += 1 }
}
