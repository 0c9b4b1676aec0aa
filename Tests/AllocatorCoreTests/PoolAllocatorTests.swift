import AllocatorCore
import Testing

@Suite struct PoolAllocatorTests {
  private let word = MemoryLayout<Int>.size

  @Test func `a block that is freed is the next one to be handed out`() throws {
    let pool = PoolAllocator(for: Int.self)
    let blocks = try (0..<3).map { _ in try pool.requireBlock(word) }
    for block in blocks { pool.free(block) }
    for block in blocks.reversed() {
      #expect(try pool.requireBlock(word).address == block.address)
    }
  }

  @Test(arguments: [0, 1, 7])
  func `blocks are at least as large as a pointer`(size: Int) throws {
    let pool = PoolAllocator(blockSize: size, alignment: 1)
    #expect(pool.blockSize == word)
    #expect(pool.blockAlignment == MemoryLayout<Int>.alignment)
    let blocks = try (0..<500).map { _ in try pool.requireBlock(word) }
    for (index, block) in blocks.enumerated() { block.fill(with: UInt8(index % 251)) }
    for (index, block) in blocks.enumerated() { #expect(block.holds(UInt8(index % 251))) }
    for block in blocks { pool.free(block) }
    #expect(pool.statistics.liveBlocks == 0)
  }

  @Test func `the size of blocks is a multiple of their alignment`() throws {
    let pool = PoolAllocator(blockSize: 100, alignment: 64)
    #expect(pool.blockSize == 128)
    for _ in 0..<20 { #expect(try pool.requireBlock(128, 64).isAligned) }
  }

  @Test func `a request that does not fit gets nil`() {
    let pool = PoolAllocator(blockSize: 24, alignment: 8)
    #expect(pool.block(24, 8) != nil)
    #expect(pool.block(25, 8) == nil)
    #expect(pool.block(8, 16) == nil)
    #expect(unsafe pool.allocate(holding: (1, 2, 3, 4)) == nil)
    #expect(unsafe pool.allocate(holding: SIMD2<Int64>(1, 2)) == nil)
    #expect(unsafe pool.allocate(holding: (1, 2, 3)) != nil)
    #expect(unsafe pool.allocate(holding: UInt8(1)) != nil)
    #expect(pool.statistics.liveBlocks == 3)
  }

  @Test func `a block grows and shrinks in place as long as it fits`() throws {
    let pool = PoolAllocator(blockSize: 64, alignment: 8)
    let block = try pool.requireBlock(8)
    let grown = try pool.requireGrow(block, to: 64)
    #expect(grown.address == block.address)
    #expect(pool.grow(grown, to: 65) == nil)
    #expect(try pool.requireShrink(grown, to: 0).address == block.address)
  }

  @Test func `statistics add up`() throws {
    let pool = PoolAllocator(blockSize: 32, alignment: 32)
    #expect(pool.statistics.liveBlocks == 0 && pool.statistics.freeBlocks == 0)
    var blocks: [TestBlock] = []
    for count in 1...100 {
      blocks.append(try pool.requireBlock(32, 32))
      let statistics = pool.statistics
      #expect(statistics.liveBlocks == count)
      #expect(statistics.reservedBytes >= 32 * (count + statistics.freeBlocks))
    }
    let total = pool.statistics.freeBlocks + 100
    for count in 1...100 {
      pool.free(blocks.removeLast())
      #expect(pool.statistics.liveBlocks == 100 - count)
      #expect(pool.statistics.freeBlocks == total - 100 + count)
    }
    let reserved = pool.statistics.reservedBytes
    for _ in 0..<total { _ = try pool.requireBlock(32, 32) }
    #expect(pool.statistics.reservedBytes == reserved)
    #expect(pool.statistics.freeBlocks == 0)
    _ = try pool.requireBlock(32, 32)
    #expect(pool.statistics.reservedBytes > reserved)
  }

  @Test func `the limit bounds the chunks`() {
    let pool = PoolAllocator(blockSize: 16, alignment: 16, limit: 3000)
    var count = 0
    while pool.block(16, 16) != nil { count += 1 }
    #expect(pool.statistics.reservedBytes <= 3000)
    #expect(count == (3000 / 16) - pool.statistics.chunks)
  }

  @Test(arguments: Place.allCases)
  func `a pool frees its chunks once, wherever it is destroyed`(place: Place) {
    expectFrees(of: 3 * place.values) {
      destroyValuesUnspecialized(in: place) {
        let pool = PoolAllocator(for: Int.self, upstream: TallyingAllocator())
        for _ in 0..<200 { _ = pool.block(8) }
        return pool
      }
    }
  }

  @Test func `a thousand boxes in turn take one chunk`() {
    let pool = PoolAllocator(for: Int.self)
    for number in 0..<1000 {
      let box = Box(number, in: AllocatorReference(pool))
      #expect(box.value == number)
    }
    #expect(pool.statistics.liveBlocks == 0)
    #expect(pool.statistics.chunks == 1)
  }

  @Test(arguments: [(-1, 8), (Int.max, 16), (8, 0), (8, 3)])
  func `blocks of no possible size or alignment end the program`(
    size: Int, alignment: Int
  ) async {
    await #expect(processExitsWith: .failure) { [size, alignment] in
      _ = PoolAllocator(blockSize: size, alignment: alignment)
    }
  }
}
