import AllocatorCore
import Testing

@Suite struct BumpAllocatorTests {
  /// What stands at the end of a chunk, in bytes.
  private let footer = 2 * MemoryLayout<Int>.size

  @Test func `an arena without blocks has no chunk`() {
    expectFrees(of: 1) {
      let arena = BumpAllocator(upstream: TallyingAllocator())
      let statistics = arena.statistics
      #expect(statistics.chunks == 0 && statistics.reservedBytes == 0)
      #expect(statistics.usedBytes == 0 && statistics.remainingBytes == 0)
    }
  }

  @Test func `chunks double`() throws {
    let arena = BumpAllocator()
    var sizes: [Int] = []
    var reserved = 0
    while sizes.count < 6 {
      _ = try arena.requireBlock(64)
      let statistics = arena.statistics
      if statistics.chunks > sizes.count {
        sizes.append(statistics.reservedBytes - reserved)
        reserved = statistics.reservedBytes
      }
    }
    #expect(sizes == [1024, 2048, 4096, 8192, 16384, 32768])
  }

  @Test func `blocks stand one below the other, without gaps where none are needed`() throws {
    let arena = BumpAllocator()
    let first = try arena.requireBlock(24)
    let second = try arena.requireBlock(8)
    let third = try arena.requireBlock(1, 1)
    let fourth = try arena.requireBlock(8)
    #expect(second.address == first.address - 8)
    #expect(third.address == second.address - 1)
    #expect(fourth.address == second.address - 16)
    #expect(arena.statistics.usedBytes == 24 + 8 + 16)
  }

  @Test func `the last block is used again when it is freed, and others are not`() throws {
    let arena = BumpAllocator()
    let first = try arena.requireBlock(16)
    let second = try arena.requireBlock(32)
    arena.free(first)
    #expect(arena.statistics.usedBytes == 48)
    arena.free(second)
    #expect(arena.statistics.usedBytes == 16)
    #expect(try arena.requireBlock(32).address == second.address)
  }

  @Test func `the last block grows and shrinks in place, and others move or stay`() throws {
    let arena = BumpAllocator()
    let other = try arena.requireBlock(16)
    var last = try arena.requireBlock(16)
    last = try arena.requireGrow(last, to: 160)
    #expect(arena.statistics.usedBytes == 176)
    #expect(last.address + 160 == other.address)
    last = try arena.requireShrink(last, to: 32)
    #expect(arena.statistics.usedBytes == 48)
    let moved = try arena.requireGrow(other, to: 24)
    #expect(arena.statistics.usedBytes == 72)
    #expect(moved.address == last.address - 24)
    #expect(try arena.requireShrink(last, to: 8).address == last.address)
    #expect(arena.statistics.usedBytes == 72)
  }

  @Test func `the last block moves to a new chunk when its own is full, with its bytes`() throws {
    let arena = BumpAllocator()
    let block = try arena.requireBlock(900)
    block.fill(with: 5)
    let grown = try arena.requireGrow(block, to: 1500)
    #expect(grown.holds(5, count: 900))
    #expect(arena.statistics.chunks == 2)
    #expect(arena.statistics.usedBytes == 2400 + 4 + 4)
  }

  @Test func `statistics add up`() throws {
    let arena = BumpAllocator()
    for _ in 0..<200 { _ = try arena.requireBlock(48, 16) }
    let statistics = arena.statistics
    #expect(statistics.usedBytes == 200 * 48)
    // What the older chunks had left is neither used nor remaining.
    let lost =
      statistics.reservedBytes - statistics.usedBytes - statistics.remainingBytes
      - statistics.chunks * footer
    #expect(0..<(48 * statistics.chunks) ~= lost)
  }

  @Test func `a large request gets a chunk of its own size`() throws {
    let arena = BumpAllocator()
    _ = try arena.requireBlock(100_000)
    #expect(arena.statistics.reservedBytes == 100_000 + footer)
    _ = try arena.requireBlock(8)
    #expect(arena.statistics.reservedBytes == 3 * (100_000 + footer))
  }

  @Test(arguments: [16, 64, 4096])
  func `a large request with a large alignment gets the smallest chunk that serves it`(
    alignment: Int
  ) throws {
    let arena = BumpAllocator()
    let block = try arena.requireBlock(100_000, alignment)
    #expect(block.isAligned)
    let padding = alignment - 2 * MemoryLayout<Int>.size
    #expect(arena.statistics.reservedBytes == 100_000 + footer + padding)
  }

  @Test func `a request whose size overflows gets nil and reserves nothing`() {
    let arena = BumpAllocator()
    for size in [Int.max, .max - 1, .max - footer, .max - 4096] {
      #expect(arena.block(size, 1) == nil)
      #expect(arena.block(size, 4096) == nil)
    }
    #expect(arena.block(8, 1 << 62) == nil)
    #expect(arena.statistics.chunks == 0)
  }

  @Test func `a zero-size request is served before the first chunk`() throws {
    let arena = BumpAllocator()
    let block = try arena.requireBlock(0, 64)
    #expect(block.isAligned)
    #expect(arena.statistics.chunks == 1)
    arena.free(block)
  }

  @Test func `the limit is used up to its last chunk, and never exceeded`() throws {
    let arena = BumpAllocator(limit: 3000)
    var bytes = 0
    while arena.block(16, 16) != nil { bytes += 16 }
    #expect(arena.statistics.reservedBytes == 3000 / 16 * 16)
    #expect(arena.statistics.chunks == 2)
    #expect(bytes == 3000 / 16 * 16 - 2 * footer)
    #expect(arena.statistics.remainingBytes == 0)
  }

  @Test(arguments: [-1, 0, 15])
  func `an arena with too small a limit refuses everything`(limit: Int) {
    let arena = BumpAllocator(limit: limit)
    #expect(arena.block(0, 1) == nil)
    #expect(arena.block(1, 1) == nil)
    #expect(arena.statistics.chunks == 0)
  }

  @Test func `a chunk is smaller where the upstream allocator has no larger one`() throws {
    let arena = BumpAllocator(upstream: StatefulAllocator(limit: 300))
    _ = try arena.requireBlock(100)
    #expect(arena.statistics.reservedBytes == 256)
    #expect(arena.block(300) == nil)
    _ = try arena.requireBlock(300 - 2 * footer)
    #expect(arena.statistics.chunks == 2)
  }
}
