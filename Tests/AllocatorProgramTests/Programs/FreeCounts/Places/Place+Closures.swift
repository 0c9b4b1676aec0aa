extension Place where Value: ~Copyable {
  /// Captures of closures.
  static var closures: [Self] {
    [
      Place("captured by a closure") { make in
        let value = make()
        call { borrow(value) }
      },
      Place("captured by a closure that escapes") { make in
        let value = make()
        keep { borrow(value) }
      },
      Place("taken by a closure") { make in
        var value = Optional(make())
        let take = { value.take() }
        consume(take())
      },
    ]
  }
}
