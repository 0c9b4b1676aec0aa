import AllocatorCore

func otherAllocators() {
  expectFrees(of: 0) { fillBuffer() }
  // Its state and one chunk.
  expectDestructions(of: 2) {
    expectFrees(of: 2) { usePool() }
  }
  // The counts are a block too.
  expectFrees(of: 2) { countBoxes() }
  failAtOnce()
}

/// The memory is the caller's, and the heap sees nothing.
func fillBuffer() {
  var memory = InlineArray<512, UInt8>(repeating: 0)
  guard let buffer = FixedBufferAllocator(&memory) else { return expect(false) }
  fill(10, in: buffer)
}

func usePool() {
  let pool = PoolAllocator(for: Witness.self)
  consume(make(in: AllocatorReference(pool)))
  consume(make(in: AllocatorReference(pool)))
  expect(pool.statistics.freeBlocks > 0)
}

func countBoxes() {
  let allocator = CountingAllocator()
  consume(make(in: AllocatorReference(allocator)))
  expect(allocator.counts.allocations == 1)
  expect(allocator.counts.liveBytes == 0)
}

func failAtOnce() {
  let allocator = FailingAllocator(failingFrom: 1)
  expect(unsafe allocator.allocate(size: 8, alignment: 8) == nil)
}
