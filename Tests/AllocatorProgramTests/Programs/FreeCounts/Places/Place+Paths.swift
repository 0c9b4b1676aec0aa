extension Place where Value: ~Copyable {
  /// Paths that end early.
  static var paths: [Self] {
    [
      Place("throwing path") { make in
        try? {
          let value = make()
          try fail()
          consume(value)
        }()
      },
      Place("argument of what throws") { make in try? failBeforeConsuming(make()) },
      Place("initializer of a struct that throws") { make in _ = try? Unfinished(make()) },
      Place("initializer of an object that throws") { make in _ = try? UnfinishedObject(make()) },
    ]
  }
}

private struct Unfinished<Value: ~Copyable>: ~Copyable {
  let value: Value
  let other: Mortal

  init(_ value: consuming Value) throws {
    self.value = value
    if isTrue() { throw ExpectedError() }
    other = Mortal()
  }
}

private final class UnfinishedObject<Value: ~Copyable> {
  let value: Value
  let other: Mortal

  init(_ value: consuming Value) throws {
    self.value = value
    if isTrue() { throw ExpectedError() }
    other = Mortal()
  }
}
