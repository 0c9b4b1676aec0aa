import AllocatorCore
import Fixtures
import Testing

/// The code under study runs, computes what it says, and frees what it allocates.
@Suite struct FixturesTests {
  @Test func `a box round trip allocates and frees one block, however it is dispatched`() {
    let allocator = StatefulAllocator()
    expectFrees(of: 4) {
      _ = unsafe boxRoundTrip(1, in: TallyingAllocator())
      _ = unsafe boxRoundTrip(1, in: AllocatorReference(allocator))
      _ = unsafe boxRoundTrip(1, inAny: TallyingAllocator())
      _ = unsafe boxRoundTrip(1, inAny: ObjectAllocator())
    }
  }

  @Test func `a pair of boxes adds its numbers and frees two blocks`() {
    let allocator = TallyingAllocator()
    expectFrees(of: 4) {
      #expect(unsafe boxedPairRoundTrip(1, 2, in: TallyingAllocator()).sum == 3)
      #expect(unsafe boxedPairRoundTrip(.max, 1, in: AllocatorReference(allocator)).sum == .min)
    }
  }

  @Test(arguments: [0, 1, 4, 5, 100])
  func `a vector sums what it grew to, by value and by reference`(count: Int) {
    let allocator = StatefulAllocator()
    let sum = count * (count - 1) / 2
    #expect(vectorSum(count: count, in: SystemAllocator()) == sum)
    #expect(vectorSum(count: count, in: AllocatorReference(allocator)) == sum)
  }

  @Test func `a struct of vectors grows out of line as it does inline`() {
    let allocator = TallyingAllocator()
    expectFrees(of: 2 * 3 * 2) {
      #expect(multiVectorOutOfLineRoundTrip(count: 7, in: TallyingAllocator()) == 3)
      #expect(multiVectorOutOfLineRoundTrip(count: 8, in: AllocatorReference(allocator)) == -3.5)
    }
  }

  @Test func `an allocator that is an object refuses what exceeds its limit`() {
    let allocator = SharedAllocator(limit: 8)
    let block = unsafe allocator.allocate(size: 8, alignment: 8)
    let refused = unsafe allocator.allocate(size: 9, alignment: 1)
    #expect(unsafe block != nil)
    #expect(unsafe refused == nil)
    if let block = unsafe block { unsafe allocator.deallocate(block, size: 8, alignment: 8) }
    _ = unsafe boxRoundTrip(1, in: allocator)
  }

  @Test func `a struct of vectors frees the blocks of each`() {
    let allocator = TallyingAllocator()
    expectFrees(of: 2 * 3 * 2) {
      #expect(multiVectorRoundTrip(count: 7, in: TallyingAllocator()) == 3)
      #expect(multiVectorRoundTrip(count: 8, in: AllocatorReference(allocator)) == -3.5)
    }
  }

  @Test func `a limited allocator serves requests up to its limit`() throws {
    let allocator = LimitedAllocator(limit: 8)
    let tooLarge = unsafe allocator.allocate(size: 9, alignment: 1)
    #expect(unsafe tooLarge == nil)
    let block = unsafe try #require(unsafe allocator.allocate(size: 8, alignment: 8))
    unsafe allocator.deallocate(block, size: 8, alignment: 8)
  }

  @Test func `sizes are those of the layout`() {
    typealias Reference = AllocatorReference<LimitedAllocator>
    #expect(sizeOfBox(of: Int.self, in: SystemAllocator.self) == MemoryLayout<Int>.size)
    #expect(sizeOfBox(of: Int.self, in: Reference.self) == 2 * MemoryLayout<Int>.size)
    #expect(sizeOfVector(of: Int.self, in: SystemAllocator.self) == 3 * MemoryLayout<Int>.size)
    #expect(sizeOfVector(of: Int.self, in: Reference.self) == 4 * MemoryLayout<Int>.size)
  }
}
