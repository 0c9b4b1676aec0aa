import AllocatorCore
import Testing

/// What an arena gives back, and when.
@Suite struct BumpAllocatorLifetimeTests {
  @Test func `an arena frees its chunks and its state when it is destroyed`() {
    expectFrees(of: 1 + 4) {
      let arena = BumpAllocator(upstream: TallyingAllocator())
      for _ in 0..<100 { _ = arena.block(100) }
      #expect(arena.statistics.chunks == 4)
    }
  }

  @Test func `an arena frees its chunks also when it got no more of them`() {
    expectFrees(of: 1 + 1) {
      let arena = BumpAllocator(upstream: StatefulAllocator(limit: 2000))
      #expect(arena.block(100) != nil)
      #expect(arena.block(4000) == nil)
      #expect(arena.block(100) != nil)
    }
  }

  @Test(arguments: Place.allCases)
  func `an arena frees its chunks once, wherever it is destroyed`(place: Place) {
    expectFrees(of: 2 * place.values) {
      destroyValuesUnspecialized(in: place) {
        let arena = BumpAllocator(upstream: TallyingAllocator())
        _ = arena.block(8)
        return arena
      }
    }
  }

  @Test func `a reset keeps the largest chunk and frees the others`() throws {
    try unsafe withUnsafePointer(to: CountingAllocator()) { upstream in
      do {
        var arena = unsafe BumpAllocator(upstream: UnsafeAllocatorReference(upstream))
        _ = try arena.requireBlock(5000)
        _ = try arena.requireBlock(20000)
        for _ in 0..<10 { _ = try arena.requireBlock(1000) }
        #expect(unsafe upstream.pointee.counts.liveBlocks == 1 + arena.statistics.chunks)
        let before = arena.statistics
        arena.reset()
        let after = arena.statistics
        #expect(before.chunks == 3 && after.chunks == 1)
        #expect(after.usedBytes == 0)
        #expect(after.remainingBytes == after.reservedBytes - 2 * MemoryLayout<Int>.size)
        #expect(unsafe upstream.pointee.counts.liveBlocks == 2)
        arena.reset()
        #expect(arena.statistics == after)
        _ = try arena.requireBlock(after.remainingBytes, 1)
        #expect(unsafe upstream.pointee.counts.allocations == 1 + 3)
      }
      #expect(unsafe upstream.pointee.counts.liveBlocks == 0)
      #expect(unsafe upstream.pointee.counts.liveBytes == 0)
    }
  }

  @Test func `a reset keeps the largest chunk also where that is not the newest`() throws {
    var arena = BumpAllocator(limit: 40_000)
    _ = try arena.requireBlock(30_000)
    _ = try arena.requireBlock(4_000)
    #expect(arena.statistics.chunks == 2)
    arena.reset()
    #expect(arena.statistics.reservedBytes == 30_000 + 2 * MemoryLayout<Int>.size)
  }

  @Test func `a reset of an arena without chunks changes nothing`() {
    var arena = BumpAllocator()
    arena.reset()
    #expect(arena.statistics.chunks == 0)
    #expect(arena.block(8) != nil)
  }

  @Test func `a reset counts for the limit`() throws {
    var arena = BumpAllocator(limit: 4096)
    for _ in 0..<20 {
      _ = try arena.requireBlock(2000)
      arena.reset()
    }
    #expect(arena.statistics.reservedBytes <= 4096)
  }

  @Test func `containers share an arena by reference`() {
    let arena = BumpAllocator()
    let box = Box(1, in: AllocatorReference(arena))
    var numbers = Vector<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>(
      in: AllocatorReference(arena))
    for number in 0..<100 { numbers.append(number) }
    #expect(box.value == 1)
    #expect(numbers[99] == 99)
    #expect(arena.statistics.usedBytes >= 108 * MemoryLayout<Int>.size)
  }
}
