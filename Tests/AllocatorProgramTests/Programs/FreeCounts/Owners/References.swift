#if !SAME_MODULE
  import AllocatorCore
#endif

// Owners over a lifetime-checked reference are lifetime-checked themselves: they can stand in fewer
// places, not in objects, inline arrays and vectors, nor behind pointers, and closures cannot return
// them.

/// Checks owners over a reference to one kind of source.
func checkReferences<S: Source & ~Copyable>(to source: S.Type) {
  checkReferencesInPlaces(to: source)
  checkReferencesInOtherPlaces(to: source)
  checkReference("nested boxes", blocks: 2) { (source: borrowing S) in
    let reference = AllocatorReference(source)
    let box = Box(Mortal(), in: reference)
    let other = Box(mortals(3, in: S()), in: reference)
    borrow(box)
    borrow(other)
  }
  checkReference("vector", blocks: 2) { (source: borrowing S) in
    var vector = Vector<Mortal, AllocatorReference<S>>(in: AllocatorReference(source))
    for _ in 0..<5 { vector.append(Mortal()) }
    borrow(vector)
  }
  checkReference("consumed vector", blocks: 1) { (source: borrowing S) in
    var vector = Vector<Mortal, AllocatorReference<S>>(in: AllocatorReference(source))
    vector.append(Mortal())
    consume(vector)
  }
  checkReference("box in an arena", blocks: 2) { (source: borrowing S) in
    let arena = BumpAllocator(upstream: S())
    let box = Box(Mortal(), in: AllocatorReference(arena))
    borrow(box)
  }
}

private func checkReferencesInPlaces<S: Source & ~Copyable>(to source: S.Type) {
  checkReference("box", blocks: 1) { (source: borrowing S) in
    let box = Box(Mortal(), in: AllocatorReference(source))
    borrow(box)
  }
  checkReference("overwritten box", blocks: 2) { (source: borrowing S) in
    var box = Box(Mortal(), in: AllocatorReference(source))
    borrow(box)
    box = Box(Mortal(), in: AllocatorReference(source))
    borrow(box)
  }
  checkReference("consumed box", blocks: 1) { (source: borrowing S) in
    consume(Box(Mortal(), in: AllocatorReference(source)))
  }
  checkReference("value of a box", blocks: 1) { (source: borrowing S) in
    borrow(Box(Mortal(), in: AllocatorReference(source)).consume())
  }
  checkReference("lanes of a box", blocks: 1) { (source: borrowing S) in
    borrow(Box(SIMD8<UInt64>(), in: AllocatorReference(source)).consume())
  }
}

private func checkReferencesInOtherPlaces<S: Source & ~Copyable>(to source: S.Type) {
  checkReference("box in an optional", blocks: 1) { (source: borrowing S) in
    let box = Optional(Box(Mortal(), in: AllocatorReference(source)))
    borrow(box)
  }
  checkReference("box in an optional that is set to nil", blocks: 1) { (source: borrowing S) in
    var box = Optional(Box(Mortal(), in: AllocatorReference(source)))
    box = nil
    borrow(box)
  }
  checkReference("box in a struct", blocks: 1) { (source: borrowing S) in
    consume(ReferenceHolder(value: Box(Mortal(), in: AllocatorReference(source))))
  }
  checkReference("box in a throwing path", blocks: 1) { (source: borrowing S) in
    let box = Box(Mortal(), in: AllocatorReference(source))
    do { try fail() } catch { return }
    consume(box)
  }
}

private struct ReferenceHolder<Value: ~Copyable & ~Escapable>: ~Copyable, ~Escapable {
  var value: Value

  @_lifetime(copy value)
  init(value: consuming Value) { self.value = value }
}

/// Lends a source to a body that makes owners and destroys them.
private func checkReference<S: Source & ~Copyable>(
  _ name: String, blocks: Int, _ body: (borrowing S) -> Void
) {
  lend(S(), to: body)
  Report.shared.close("\(name) by reference to \(S.self)", atLeast: blocks)
}

private func lend<S: Source & ~Copyable>(_ source: consuming S, to body: (borrowing S) -> Void) {
  body(source)
}
