extension Place where Value: ~Copyable {
  /// Optionals and other values that may or may not hold one.
  static var wrappers: [Self] {
    [
      Place("optional") { make in
        let value = Optional(make())
        borrow(value)
      },
      Place("optional that is set to nil") { make in
        var value = Optional(make())
        value = nil
        borrow(value)
      },
      Place("optional that is taken") { make in
        var value = Optional(make())
        if let taken = value.take() { borrow(taken) }
        borrow(value)
      },
      Place("result") { make in
        let result = Result<Value, ExpectedError>.success(make())
        switch consume result {
        case .success(let value): borrow(value)
        case .failure: break
        }
      },
      Place("existential") { make in
        let value: any ~Copyable = make()
        borrow(value)
      },
      Place("enum") { make in consume(Choice.one(make())) },
      Place("enum that is taken apart") { make in
        let choice = Choice.word(1, make())
        switch consume choice {
        case .none: break
        case .one(let value): consume(value)
        // Swift 6.3 crashes where this pattern ignores the number.
        case .word(let number, let value):
          consume(number)
          consume(value)
        }
      },
    ]
  }
}

private enum Choice<Value: ~Copyable>: ~Copyable {
  case none
  case one(Value)
  case word(Int, Value)
}
