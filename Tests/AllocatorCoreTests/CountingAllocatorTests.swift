import AllocatorCore
import Testing

@Suite struct CountingAllocatorTests {
  @Test func `blocks and bytes are counted, with their peaks`() throws {
    let allocator = CountingAllocator()
    let first = try allocator.requireBlock(100)
    var second = try allocator.requireZeroedBlock(50)
    second = try allocator.requireGrow(second, to: 80)
    second = try allocator.requireShrink(second, to: 20)
    allocator.free(first)
    let counts = allocator.counts
    #expect(counts.allocations == 2)
    #expect(counts.deallocations == 1)
    #expect(counts.reallocations == 2)
    #expect(counts.failures == 0)
    #expect(counts.liveBlocks == 1 && counts.liveBytes == 20)
    #expect(counts.peakBlocks == 2 && counts.peakBytes == 180)
    allocator.free(second)
    #expect(allocator.counts.liveBlocks == 0 && allocator.counts.liveBytes == 0)
  }

  @Test func `requests that fail are counted apart`() throws {
    let allocator = CountingAllocator(base: BumpAllocator(limit: 1024))
    let block = try allocator.requireBlock(100)
    #expect(allocator.block(4096) == nil)
    #expect(allocator.zeroedBlock(4096) == nil)
    #expect(allocator.grow(block, to: 4096) == nil)
    #expect(unsafe allocator.allocate(holding: SIMD64<Int64>(repeating: 0)) != nil)
    #expect(unsafe allocator.allocate(holding: SIMD64<Int64>(repeating: 0)) == nil)
    #expect(allocator.counts.failures == 4)
    #expect(allocator.counts.allocations == 2)
    #expect(allocator.counts.liveBytes == 100 + 512)
    #expect(allocator.base.statistics.chunks == 1)
  }

  @Test func `a box by reference is one allocation and one deallocation`() {
    let allocator = CountingAllocator()
    do {
      let box = Box("text", in: AllocatorReference(allocator))
      #expect(box.value == "text")
      #expect(allocator.counts.liveBytes == MemoryLayout<String>.size)
    }
    #expect(allocator.counts.allocations == 1)
    #expect(allocator.counts.deallocations == 1)
  }
}
