import AllocatorCore
import Testing

/// What a vector does at its edges, beyond what every operation is tried on.
@Suite struct VectorEdgeTests {
  @Test func `room for no element is no block`() {
    withLedger { ledger in
      let allocator = LedgerAllocator(ledger: ledger)
      let empty = Vector<Int, LedgerAllocator>(capacity: 0, in: allocator)
      let none = Vector(repeating: 1, count: 0, in: allocator)
      let copied = Vector(copying: [Int](), in: allocator)
      let clone = empty.clone()
      #expect(ledger.live.isEmpty)
      #expect(none.isEmpty && copied.isEmpty && clone.isEmpty)
    }
  }

  @Test func `a vector that gave its block back can grow again`() {
    withLedger { ledger in
      var numbers = vector(of: 0..<5, in: LedgerAllocator(ledger: ledger))
      numbers.removeAll()
      #expect(numbers.capacity == 0 && ledger.live.isEmpty)
      numbers.append(7)
      #expect(numbers[0] == 7)
      numbers.truncate(to: 0)
      numbers.shrinkToFit()
      #expect(ledger.live.isEmpty)
      numbers.append(8)
      #expect(numbers[0] == 8)
    }
  }

  @Test func `appending many at a time doubles the capacity`() {
    var numbers = Vector(repeating: 0, count: 100, in: SystemAllocator())
    numbers.append(copying: [1])
    #expect(numbers.capacity == 200)
    numbers.append(copying: repeatElement(2, count: 500))
    #expect(numbers.capacity == 601)
    #expect(numbers.count == 601)
  }

  @Test func `elements of the largest alignment stand at multiples of it`() {
    #expect(MemoryLayout<AlignedElement>.alignment == 16)
    withLedger { ledger in
      withLife { _ in
        let allocator = LedgerAllocator(ledger: ledger)
        var elements = Vector<AlignedElement, LedgerAllocator>(in: allocator)
        for number in 0..<20 { elements.append(AlignedElement(number)) }
        elements.withSpan { span in
          unsafe span.withUnsafeBufferPointer { buffer in
            verify(UInt(bitPattern: buffer.baseAddress) % 16 == 0)
          }
        }
      }
    }
  }

  @Test func `elements that know their address are never moved byte by byte`() {
    #expect(resizes(of: Int.self) == 3)
    #expect(resizes(of: ObjectElement.self) == 3)
    #expect(resizes(of: WeakElement.self) == 0)
    #expect(resizes(of: MoveOnlyWeakElement.self) == 0)
  }

  /// How often a vector that grows twice and then shrinks has its block resized in place or by copying.
  private func resizes<Element: LivedElement & ~Copyable>(of type: Element.Type) -> Int {
    let ledger = Ledger()
    withLife { _ in
      var elements = Vector<Element, LedgerAllocator>(in: LedgerAllocator(ledger: ledger))
      for number in 0..<9 { elements.append(Element(number)) }
      elements.shrinkToFit()
      for position in elements.indices { verify(elements[position].shows(position)) }
    }
    return ledger.resizes
  }

  @Test func `a vector by reference is cloned, and tells its reference`() {
    withLedger { ledger in
      let allocator = LedgerAllocator(ledger: ledger)
      var numbers = Vector<Int, AllocatorReference<LedgerAllocator>>(
        in: AllocatorReference(allocator))
      numbers.append(copying: [1, 2, 3])
      let clone = numbers.clone()
      verify(clone.elementsEqual([1, 2, 3]))
      let box = Box(4, in: clone.allocatorReference())
      #expect(box.value == 4)
      #expect(ledger.live.count == 3)
    }
  }

  @Test func `a vector with a move-only allocator lends it`() {
    expectFrees(of: 1) {
      let numbers = vector(of: 0..<3, in: MoveOnlyAllocator())
      #expect(numbers.allocator.served == 1)
      verify(numbers.clone(in: SystemAllocator()).elementsEqual(0..<3))
    }
  }

  @Test func `a sequence that says too little of its length is copied whole`() {
    let odd = (0..<1000).lazy.filter { $0 % 2 == 1 }
    verify(Vector(copying: odd, in: SystemAllocator()).elementsEqual(odd))
  }

  @Test func `a span that is left half full adds what is in it`() {
    var numbers = vector(of: 0..<3, in: SystemAllocator())
    numbers.append(addingCapacity: 10) { span in
      span.append(3)
      span.append(4)
      _ = span.removeLast()
    }
    verify(numbers.elementsEqual(0..<4))
    #expect(numbers.capacity >= 13)
  }
}
