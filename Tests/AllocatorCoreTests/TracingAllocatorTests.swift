import AllocatorCore
import Fixtures
import Testing

@Suite struct TracingAllocatorTests {
  @Test func `the trace of a box is what the study claims of it`() {
    let allocator = TracingAllocator()
    _ = unsafe boxRoundTrip(UInt8(0), in: AllocatorReference(allocator))
    #expect(allocator.trace.description == "malloc(1) free(0)")
  }

  @Test func `the trace of a pair of boxes is what the study claims of it`() {
    let allocator = TracingAllocator()
    _ = unsafe boxedPairRoundTrip(1, 2, in: AllocatorReference(allocator))
    #expect(allocator.trace.description == "malloc(8) malloc(8) free(1) free(0)")
  }

  @Test func `nothing is what no request prints as`() {
    #expect(TracingAllocator().trace.description == "nothing")
    #expect(TracingAllocator().trace.events.isEmpty)
  }

  @Test func `blocks are named by age, and a resized block is a new one`() throws {
    let allocator = TracingAllocator()
    let first = try allocator.requireBlock(8)
    let second = try allocator.requireBlock(16)
    let grown = try allocator.requireGrow(second, to: 32)
    allocator.free(first)
    let shrunk = try allocator.requireShrink(grown, to: 0)
    allocator.free(shrunk)
    #expect(
      allocator.trace.description
        == "malloc(8) malloc(16) realloc(0, 32) free(2) realloc(0, 1) free(0)")
  }

  @Test func `blocks of one address are told apart`() throws {
    let allocator = TracingAllocator(base: BumpAllocator())
    let block = try allocator.requireBlock(8)
    let empty = try allocator.requireBlock(0)
    let other = try allocator.requireBlock(0)
    #expect(empty.address == block.address && other.address == block.address)
    for freed in [block, empty, other] { allocator.free(freed) }
    #expect(allocator.trace.description == "malloc(8) malloc(0) malloc(0) free(2) free(0) free(1)")
  }

  @Test func `zeroed and aligned requests are what the system's allocator makes of them`() throws {
    let allocator = TracingAllocator()
    try allocator.free(allocator.requireZeroedBlock(24))
    try allocator.free(allocator.requireZeroedBlock(24, 64))
    let block = try allocator.requireBlock(40, 32)
    try allocator.free(allocator.requireGrow(block, to: 65))
    #expect(
      allocator.trace.description
        == """
        calloc(1, 24) free(0) aligned_alloc(64, 64) free(0) \
        aligned_alloc(32, 64) aligned_alloc(32, 96) free(1) free(0)
        """)
  }

  @Test func `a request that failed is an event, and has an age`() throws {
    let allocator = TracingAllocator(base: FailingAllocator(failingFrom: 2))
    let block = try allocator.requireBlock(8)
    #expect(allocator.block(16) == nil)
    #expect(allocator.grow(block, to: 32) == nil)
    #expect(unsafe allocator.allocate(holding: UInt8(1)) == nil)
    allocator.free(block)
    #expect(allocator.trace.description == "malloc(8) malloc(16) realloc(1, 32) malloc(1) free(3)")
    #expect(allocator.trace.events.last == .free(age: 3))
  }

  @Test func `a growth of an aligned block that failed frees nothing`() throws {
    let allocator = TracingAllocator(base: FailingAllocator(failingRequest: 2))
    let block = try allocator.requireBlock(32, 32)
    #expect(allocator.grow(block, to: 64) == nil)
    allocator.free(block)
    #expect(
      allocator.trace.description == "aligned_alloc(32, 32) aligned_alloc(32, 64) free(1)")
  }

  @Test func `a block that was never handed out has no name`() throws {
    let allocator = TracingAllocator()
    try allocator.free(SystemAllocator().requireBlock(8))
    #expect(allocator.trace.description == "free(?)")
  }
}
