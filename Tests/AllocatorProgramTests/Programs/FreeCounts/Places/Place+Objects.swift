import Synchronization

extension Place where Value: ~Copyable {
  /// Fields of objects.
  static var objects: [Self] {
    [
      Place("object") { make in _ = Object(make()) },
      Place("object of a subclass") { make in _ = Subobject(make()) },
      Place("object whose field is overwritten", values: 2) { make in
        let object = Object(make())
        object.value = make()
      },
      Place("object that is known to be unique") { make in
        var object = Object(make())
        if isKnownUniquelyReferenced(&object) { borrow(object.value) }
      },
      Place("object with an optional") { make in _ = Emptied(make()) },
      Place("object whose optional is taken") { make in
        let object = Emptied(make())
        if let value = object.value.take() { consume(value) }
      },
      Place("mutex") { make in
        let mutex = Mutex(Value?.none)
        mutex.withLock { $0 = make() }
      },
    ]
  }
}

private class Object<Value: ~Copyable> {
  var value: Value

  init(_ value: consuming Value) { self.value = value }
}

private final class Subobject<Value: ~Copyable>: Object<Value> {
  let mortal = Mortal()
}

private final class Emptied<Value: ~Copyable> {
  var value: Value?

  init(_ value: consuming Value) { self.value = consume value }
}
