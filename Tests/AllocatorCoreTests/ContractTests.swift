import AllocatorCore
import Testing

/// Every allocator keeps the contract, and so does what wraps it.
@Suite struct ContractTests {
  @Test func `the system's allocator keeps the contract`() {
    expectContract(of: SystemAllocator())
  }

  @Test func `references keep the contract of their referent`() {
    let system = SystemAllocator()
    expectContract(of: AllocatorReference(system))
    let arena = BumpAllocator()
    expectContract(of: AllocatorReference(arena))
    unsafe withUnsafePointer(to: arena) { pointer in
      expectContract(of: unsafe UnsafeAllocatorReference(pointer))
    }
  }

  @Test func `a bump allocator keeps the contract, new and reset`() {
    var arena = BumpAllocator()
    expectContract(of: arena)
    arena.reset()
    expectContract(of: arena)
  }

  @Test func `a pool keeps the contract`() {
    expectContract(of: PoolAllocator(blockSize: 64, alignment: 16))
    expectContract(of: PoolAllocator(blockSize: 100, alignment: 4096))
  }

  @Test func `an allocator over a fixed buffer keeps the contract`() throws {
    var memory = [UInt8](repeating: 0xEE, count: 1 << 17)
    do {
      guard let allocator = FixedBufferAllocator(memory.mutableSpan) else {
        Issue.record("the memory is refused")
        return
      }
      expectContract(of: allocator)
    }
    try unsafe memory.withUnsafeMutableBytes { bytes in
      let allocator = unsafe UnsafeFixedBufferAllocator(bytes)
      expectContract(of: try #require(allocator))
    }
  }

  @Test func `the allocators for tests keep the contract`() {
    expectContract(of: CountingAllocator())
    expectContract(of: FailingAllocator(failingFrom: .max))
    expectContract(of: TracingAllocator())
    expectContract(of: CheckingAllocator())
    expectContract(of: CheckingAllocator(guardSize: 0))
    expectContract(of: CheckingAllocator(base: BumpAllocator()))
    expectContract(of: CheckingAllocator(base: CountingAllocator(base: BumpAllocator())))
  }

  @Test func `an allocator of any type keeps the contract`() {
    expectContract(of: AnyAllocator(SystemAllocator()))
    expectContract(of: AnyAllocator(BumpAllocator()))
    let allocator: any Allocator = SystemAllocator()
    expectContract(of: allocator)
  }

  @Test func `an allocator with the implementations that all get keeps the contract`() {
    expectContract(of: CheckingAllocator(base: TallyingAllocator(), guardSize: 0))
  }
}
