import AllocatorCore
import Testing

@Suite struct FailingAllocatorTests {
  @Test(arguments: 1...4)
  func `the request of a number fails, and no other`(number: Int) {
    let allocator = FailingAllocator(failingRequest: number, base: BumpAllocator())
    let succeeded = (1...4).map { _ in allocator.block(8) != nil }
    #expect(succeeded == (1...4).map { $0 != number })
    #expect(allocator.requests == 4)
  }

  @Test(arguments: 1...4)
  func `all requests fail from a number on`(number: Int) {
    let allocator = FailingAllocator(failingFrom: number, base: BumpAllocator())
    let succeeded = (1...4).map { _ in allocator.block(8) != nil }
    #expect(succeeded == (1...4).map { $0 < number })
  }

  @Test func `requests of every kind count and fail, and a block that fails to resize stays`()
    throws
  {
    let allocator = FailingAllocator(failingFrom: 2)
    let block = try allocator.requireBlock(8)
    block.fill(with: 6)
    #expect(allocator.grow(block, to: 16) == nil)
    #expect(allocator.shrink(block, to: 4) == nil)
    #expect(block.holds(6))
    #expect(allocator.zeroedBlock(8) == nil)
    #expect(unsafe allocator.allocate(holding: 1) == nil)
    allocator.free(block)
    #expect(allocator.requests == 5)
  }

  @Test func `a request that fails does not reach the base`() {
    let allocator = FailingAllocator(failingRequest: 1, base: CountingAllocator())
    #expect(allocator.block(8) == nil)
    #expect(allocator.base.counts == AllocationCounts())
  }

  @Test func `a value that gets no memory is destroyed once`() {
    let count = Witness.Count()
    let allocator = FailingAllocator(failingRequest: 1)
    #expect(unsafe allocator.allocate(holding: Witness(of: count)) == nil)
    #expect(count.deaths == 1)
  }

  @Test func `requests are counted from 1 on`() async {
    await #expect(processExitsWith: .failure) { _ = FailingAllocator(failingRequest: 0) }
  }
}
