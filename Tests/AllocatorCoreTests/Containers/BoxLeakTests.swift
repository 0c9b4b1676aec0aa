import AllocatorCore
import Testing

@Suite struct BoxLeakTests {
  @Test func `a leaked box frees nothing and destroys neither value nor allocator`() {
    let lives = Witness.Count()
    let allocators = Witness.Count()
    withLedger { ledger in
      let allocator = LedgerAllocator(ledger: ledger)
      let address = unsafe leak(
        Witness(of: lives), in: WitnessedAllocator(allocator, Witness(of: allocators)))
      #expect(lives.deaths == 0 && allocators.deaths == 0)
      #expect(ledger.live.count == 1)
      let adopted = unsafe Box(adopting: address, in: allocator)
      #expect(adopted.value.count === lives)
      consume(adopted)
      #expect(lives.deaths == 1)
    }
    #expect(allocators.deaths == 0)
  }

  @Test func `a consumed box destroys the allocator, and hands out the value alive`() {
    let lives = Witness.Count()
    let allocators = Witness.Count()
    withLedger { ledger in
      let allocator = WitnessedAllocator(
        LedgerAllocator(ledger: ledger), Witness(of: allocators))
      let value = Box(Witness(of: lives), in: allocator).consume()
      #expect(value.count === lives && lives.deaths == 0)
    }
    #expect(lives.deaths == 1 && allocators.deaths == 1)
  }

  @Test func `a box by reference can be leaked, and adopted by value`() {
    withLedger { ledger in
      let allocator = LedgerAllocator(ledger: ledger)
      let address = unsafe Box(41, in: AllocatorReference(allocator)).leak()
      var box = unsafe Box(adopting: address, in: allocator)
      box.value += 1
      #expect(box.consume() == 42)
    }
  }

  @Test func `a box whose alignment is that of its allocator is leaked and consumed`() {
    withLedger { ledger in
      let allocator = AlignedAllocator(base: LedgerAllocator(ledger: ledger))
      let address = unsafe Box(41, in: allocator).leak()
      #expect(unsafe Box(adopting: address, in: allocator).consume() == 41)
    }
  }

  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private func leak<Value: ~Copyable, A: Allocator>(
    _ value: consuming Value, in allocator: A
  ) -> UnsafeMutablePointer<Value> {
    unsafe Box(value, in: allocator).leak()
  }
}

/// An allocator that owns a witness of its own.
private struct WitnessedAllocator: Allocator {
  let base: LedgerAllocator
  let witness: Witness

  init(_ base: LedgerAllocator, _ witness: Witness) {
    self.base = base
    self.witness = witness
  }

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe base.allocate(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe base.deallocate(pointer, size: size, alignment: alignment)
  }
}

/// An allocator with the largest alignment that Swift can declare.
private struct AlignedAllocator: Allocator {
  let base: LedgerAllocator
  var lanes = SIMD16<Int>(repeating: 7)

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    lanes == SIMD16(repeating: 7) ? unsafe base.allocate(size: size, alignment: alignment) : nil
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    #expect(lanes == SIMD16(repeating: 7))
    unsafe base.deallocate(pointer, size: size, alignment: alignment)
  }
}
