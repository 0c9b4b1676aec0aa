import AllocatorCore
import Testing

/// Boxes over a lifetime-checked reference, which cannot leave the function that holds the allocator.
@Suite struct BoxInReferenceTests {
  @Test func `a box by reference in a local frees its block once`() {
    let allocator = TallyingAllocator()
    expectFrees(of: 1) {
      let box = Box(1, in: AllocatorReference(allocator))
      #expect(box.value == 1)
    }
  }

  @Test func `a box by reference in an optional frees its block once`() {
    let allocator = StatefulAllocator()
    expectFrees(of: 1) {
      var box = Optional(Box(1, in: AllocatorReference(allocator)))
      box = nil
      consume(box)
    }
  }

  @Test func `a box by reference that is overwritten frees its block once`() {
    let allocator = StatefulAllocator()
    expectFrees(of: 2) {
      var box = Box(1, in: AllocatorReference(allocator))
      box = Box(2, in: AllocatorReference(allocator))
      #expect(box.value == 2)
    }
  }

  @Test func `a box by reference that is consumed frees its block once`() {
    let allocator = ObjectAllocator()
    expectFrees(of: 2) {
      consume(Box(1, in: AllocatorReference(allocator)))
      consumeUnspecialized(Box(1, in: AllocatorReference(allocator)))
    }
  }

  @Test func `a box by reference in a struct frees its block once`() {
    let allocator = TallyingAllocator()
    expectFrees(of: 2) {
      consume(Holder(value: Box(1, in: AllocatorReference(allocator))))
      consumeUnspecialized(Holder(value: Box(1, in: AllocatorReference(allocator))))
    }
  }

  @Test func `a box by reference in unspecialized code frees its block once`() {
    expectFrees(of: 1) { makeAndDestroy(in: TallyingAllocator()) }
    expectFrees(of: 1) { makeAndDestroy(in: StatefulAllocator()) }
    expectFrees(of: 1) { makeAndDestroy(in: MoveOnlyAllocator()) }
  }

  @Test func `boxes by reference share one move-only allocator`() {
    let allocator = MoveOnlyAllocator()
    expectFrees(of: 3) {
      #expect(sumOfThreeBoxes(in: allocator) == 6)
    }
    #expect(allocator.served == 3)
  }

  @Test func `a reference to a reference is an allocator`() {
    let allocator = StatefulAllocator()
    expectFrees(of: 1) {
      unsafe withUnsafePointer(to: allocator) { pointer in
        let inner = unsafe UnsafeAllocatorReference(pointer)
        let box = Box(1, in: AllocatorReference(inner))
        #expect(box.value == 1)
      }
    }
  }
}

private func sumOfThreeBoxes(in allocator: borrowing MoveOnlyAllocator) -> Int {
  let reference = AllocatorReference(allocator)
  let copy = reference
  let first = Box(1, in: reference)
  let second = Box(2, in: copy)
  let third = Box(3, in: AllocatorReference(allocator))
  return first.value + second.value + third.value
}

@inline(never)
@_semantics("optimize.sil.specialize.generic.never")
private func makeAndDestroy<A: Allocator & ~Copyable>(in allocator: borrowing A) {
  let box = Box(1, in: AllocatorReference(allocator))
  #expect(box.value == 1)
}
