extension Place where Value: ~Copyable {
  /// Structs and inline arrays.
  static var aggregates: [Self] {
    [
      Place("struct") { make in
        let holder = Holder(value: make())
        borrow(holder)
      },
      Place("struct with an overwritten field", values: 2) { make in
        var holder = Holder(value: make())
        holder.value = make()
        borrow(holder)
      },
      Place("struct that is taken apart", values: 2) { make in
        let pair = Pair(first: make(), second: make())
        consume(pair.second)
      },
      Place("struct with a deinit") { make in _ = Guarded(value: make()) },
      Place("inline array", values: 2) { make in
        let values = InlineArray<2, Value> { _ in make() }
        borrow(values)
      },
      Place("inline array with an overwritten element", values: 3) { make in
        var values = InlineArray<2, Value> { _ in make() }
        values[1] = make()
        borrow(values)
      },
    ]
  }
}

private struct Holder<Value: ~Copyable>: ~Copyable {
  var value: Value
}

private struct Pair<Value: ~Copyable>: ~Copyable {
  var first: Value
  var second: Value
}

/// A struct with a `deinit` of its own, which must run once, too.
private struct Guarded<Value: ~Copyable>: ~Copyable {
  var value: Value
  let mortal = Mortal()

  deinit { borrow(value) }
}
