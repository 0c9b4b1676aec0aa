import AllocatorCore
import Testing

@Suite struct CheckingAllocatorTests {
  private let violations = Violations()

  @Test func `a caller who keeps the contract is not reported`() throws {
    do {
      let allocator = CheckingAllocator(onViolation: violations.note)
      let box = Box("a string longer than a word", in: AllocatorReference(allocator))
      let block = try allocator.requireGrow(allocator.requireBlock(8), to: 100)
      block.fill(with: 1)
      try allocator.free(allocator.requireShrink(block, to: 10))
      #expect(allocator.leaks.count == 1)
      #expect(box.value.isEmpty == false)
    }
    #expect(violations.texts == [])
  }

  @Test func `a leak is reported when the allocator is destroyed, and before on request`() throws {
    do {
      let allocator = CheckingAllocator(base: BumpAllocator(), onViolation: violations.note)
      _ = try allocator.requireBlock(16, 8)
      try allocator.free(allocator.requireBlock(1, 1))
      _ = try allocator.requireBlock(0, 64)
      #expect(allocator.leaks.count == 2)
      #expect(violations.texts == [])
    }
    #expect(
      violations.texts == [
        "leak: block 1 (size 16, alignment 8) was never deallocated",
        "leak: block 3 (size 0, alignment 64) was never deallocated",
      ])
  }

  @Test func `a double free is reported and not forwarded`() throws {
    let allocator = CheckingAllocator(base: CountingAllocator(), onViolation: violations.note)
    let block = try allocator.requireBlock(16)
    allocator.free(block)
    allocator.free(block)
    #expect(allocator.grow(block, to: 32) == nil)
    #expect(allocator.shrink(block, to: 8) == nil)
    #expect(
      violations.texts
        == ["deallocate", "grow", "shrink"].map {
          "double free: \($0) got block 1 (size 16, alignment 8), which was deallocated before"
        })
    #expect(allocator.base.counts.deallocations == 1)
    #expect(allocator.base.counts.reallocations == 0)
  }

  @Test func `a block that a growth replaced is one that was deallocated`() throws {
    let allocator = CheckingAllocator(base: BumpAllocator(), onViolation: violations.note)
    let old = try allocator.requireBlock(16)
    let block = try allocator.requireGrow(old, to: 64)
    allocator.free(old)
    #expect(
      violations.texts == [
        "double free: deallocate got block 1 (size 16, alignment 8), which was deallocated before"
      ])
    allocator.free(block)
    #expect(violations.texts.count == 1)
  }

  @Test func `a wrong size is reported, and the base gets the right one`() throws {
    let allocator = CheckingAllocator(
      base: CountingAllocator(), guardSize: 0, onViolation: violations.note)
    var block = try allocator.requireBlock(16)
    block.size = 8
    #expect(allocator.grow(block, to: 32) == nil)
    #expect(allocator.shrink(block, to: 4) == nil)
    allocator.free(block)
    #expect(
      violations.texts
        == ["grow", "shrink", "deallocate"].map {
          "wrong size: \($0) got size 8 for block 1 (size 16, alignment 8)"
        })
    #expect(allocator.base.counts.liveBytes == 0)
    #expect(allocator.base.counts.reallocations == 0)
  }

  @Test func `a wrong alignment is reported, and the base gets the right one`() throws {
    let allocator = CheckingAllocator(
      base: CheckingAllocator(onViolation: violations.note), onViolation: violations.note)
    var block = try allocator.requireBlock(16, 8)
    block.alignment = 4
    #expect(allocator.grow(block, to: 32) == nil)
    allocator.free(block)
    #expect(
      violations.texts
        == ["grow", "deallocate"].map {
          "wrong alignment: \($0) got alignment 4 for block 1 (size 16, alignment 8)"
        })
    #expect(allocator.base.leaks.isEmpty)
  }

  @Test func `a foreign block is reported and not forwarded`() throws {
    let allocator = CheckingAllocator(base: CountingAllocator(), onViolation: violations.note)
    let block = try SystemAllocator().requireBlock(16)
    allocator.free(block)
    #expect(allocator.grow(block, to: 32) == nil)
    #expect(
      violations.texts
        == ["deallocate", "grow"].map {
          """
          foreign block: \($0) got a block (size 16, alignment 8) \
          that the allocator never handed out
          """
        })
    #expect(allocator.base.counts == AllocationCounts())
    SystemAllocator().free(block)
  }

  @Test func `a write behind the end of a block is reported`() throws {
    let allocator = CheckingAllocator(onViolation: violations.note)
    let block = try allocator.requireBlock(5, 1)
    unsafe block.pointer.storeBytes(of: 0, toByteOffset: 5, as: UInt8.self)
    let grown = try allocator.requireGrow(block, to: 20)
    unsafe grown.pointer.storeBytes(of: 0, toByteOffset: 35, as: UInt8.self)
    allocator.free(grown)
    #expect(
      violations.texts == [
        "overrun: grow found that the byte at offset 5 of block 1 (size 5, alignment 1) was written",
        """
        overrun: deallocate found that the byte at offset 35 of block 2 (size 20, alignment 1) \
        was written
        """,
      ])
  }

  @Test func `a new size on the wrong side of the old one is reported and refused`() throws {
    let allocator = CheckingAllocator(base: CountingAllocator(), onViolation: violations.note)
    let block = try allocator.requireBlock(16)
    #expect(allocator.grow(block, to: 16) == nil)
    #expect(allocator.shrink(block, to: 17) == nil)
    #expect(allocator.shrink(block, to: -1) == nil)
    let facts = "block 1 (size 16, alignment 8)"
    #expect(
      violations.texts == [
        "wrong new size: grow was to resize \(facts) to size 16",
        "wrong new size: shrink was to resize \(facts) to size 17",
        "wrong new size: shrink was to resize \(facts) to size -1",
      ])
    #expect(allocator.base.counts.reallocations == 0)
    allocator.free(block)
  }

  @Test func `a request that cannot be meant is reported and refused`() {
    let allocator = CheckingAllocator(base: CountingAllocator(), onViolation: violations.note)
    #expect(allocator.block(-1, 8) == nil)
    #expect(allocator.zeroedBlock(8, 3) == nil)
    #expect(
      violations.texts == [
        "invalid request: allocate got size -1 and alignment 8",
        "invalid request: allocate got size 8 and alignment 3",
      ])
    #expect(allocator.base.counts == AllocationCounts())
  }

  @Test func `a block that fails to resize is still checked`() throws {
    let allocator = CheckingAllocator(
      base: FailingAllocator(failingRequest: 2), onViolation: violations.note)
    let block = try allocator.requireBlock(16)
    block.fill(with: 2)
    #expect(allocator.grow(block, to: 32) == nil)
    #expect(block.holds(2))
    #expect(allocator.leaks.count == 1)
    allocator.free(block)
    #expect(violations.texts == [])
  }

  @Test func `a block for zero bytes grows, and the base is asked rightly`() throws {
    do {
      let allocator = CheckingAllocator(
        base: CheckingAllocator(guardSize: 0, onViolation: violations.note), guardSize: 0,
        onViolation: violations.note)
      let block = try allocator.requireGrow(allocator.requireBlock(0), to: 1)
      block.fill(with: 1)
      let grown = try allocator.requireGrow(block, to: 2)
      #expect(grown.holds(1, count: 1))
      allocator.free(grown)
    }
    #expect(violations.texts == [])
  }

  @Test func `without a handler a violation ends the program and says what it is`() async throws {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let allocator = CheckingAllocator()
      let block = try allocator.requireBlock(16)
      allocator.free(block)
      allocator.free(block)
    }
    let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
    #expect(
      output.contains(
        "double free: deallocate got block 1 (size 16, alignment 8), which was deallocated before"))
  }
}

/// The texts of violations, in order.
private final class Violations {
  private(set) var texts: [String] = []

  func note(_ violation: AllocationViolation) { texts.append(violation.description) }
}
