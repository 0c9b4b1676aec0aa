extension Place where Value: ~Copyable {
  /// Locals and arguments.
  static var locals: [Self] {
    [
      Place("discarded") { make in _ = make() },
      Place("local") { make in
        let value = make()
        borrow(value)
      },
      Place("deferred") { make in
        let value = make()
        defer { borrow(value) }
        consume(isTrue())
      },
      Place("borrowed argument") { make in borrow(make()) },
      Place("consumed argument") { make in consume(make()) },
      Place("passed on") { make in _ = passOn(make()) },
      Place("consumed on one path") { make in
        let value = make()
        if isTrue() {
          borrow(value)
        } else {
          consume(value)
        }
      },
      Place("made in a loop", values: 3) { make in
        for _ in 0..<3 {
          let value = make()
          if isTrue() { continue }
          borrow(value)
        }
      },
    ] + overwrittenLocals
  }

  private static var overwrittenLocals: [Self] {
    [
      Place("overwritten inout argument", values: 2) { make in
        var value = make()
        overwrite(&value, make)
      },
      Place("overwritten", values: 2) { make in
        var value = make()
        borrow(value)
        value = make()
        borrow(value)
      },
      Place("consumed and overwritten", values: 3) { make in
        var value = make()
        for _ in 0..<2 {
          consume(value)
          value = make()
        }
      },
      Place("swapped", values: 2) { make in
        var first = make()
        var second = make()
        swap(&first, &second)
        consume(first)
      },
    ]
  }
}
