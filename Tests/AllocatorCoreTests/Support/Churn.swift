import AllocatorCore

/// Random operations on an allocator, with a model of what each block holds.
struct Churn {
  /// The largest size that is asked for, in bytes.
  var largestSize: Int
  /// The largest alignment that is asked for is two to this power.
  var largestShift = 6
  var random: SeededGenerator
  /// What the allocator did wrong.
  private(set) var defects: [String] = []
  private(set) var served = 0
  private(set) var refused = 0
  private var blocks: [(block: TestBlock, byte: UInt8)] = []

  init(largestSize: Int, seed: UInt64) {
    self.largestSize = largestSize
    random = SeededGenerator(state: seed)
  }

  /// Makes operations, and returns all blocks at the end.
  mutating func run<A: Allocator & ~Copyable & ~Escapable>(
    _ operations: Int, on allocator: borrowing A
  ) {
    for _ in 0..<operations {
      switch random.below(16) {
      case 0..<7: allocate(in: allocator)
      case 7..<12: free(in: allocator)
      case 12..<14: grow(in: allocator)
      default: shrink(in: allocator)
      }
    }
    while !blocks.isEmpty { free(in: allocator) }
  }

  private mutating func allocate<A: Allocator & ~Copyable & ~Escapable>(
    in allocator: borrowing A
  ) {
    if blocks.count >= 64 { return free(in: allocator) }
    let size = random.below(largestSize + 1)
    let alignment = 1 << random.below(largestShift + 1)
    let isZeroed = random.below(4) == 0
    let block =
      isZeroed ? allocator.zeroedBlock(size, alignment) : allocator.block(size, alignment)
    guard let block else {
      refused += 1
      return
    }
    if !block.isAligned { note("a block of size \(size) ignores alignment \(alignment)") }
    if isZeroed && !block.holds(0) { note("a zeroed block of size \(size) is not zero") }
    keep(block)
  }

  private mutating func free<A: Allocator & ~Copyable & ~Escapable>(in allocator: borrowing A) {
    guard let taken = take() else { return }
    allocator.free(taken)
  }

  private mutating func grow<A: Allocator & ~Copyable & ~Escapable>(in allocator: borrowing A) {
    guard let block = take() else { return }
    let grown = allocator.grow(block, to: block.size + 1 + random.below(largestSize))
    replace(block, by: grown, keeping: block.size)
  }

  private mutating func shrink<A: Allocator & ~Copyable & ~Escapable>(in allocator: borrowing A) {
    guard let block = take() else { return }
    let shrunk = allocator.shrink(block, to: random.below(block.size + 1))
    replace(block, by: shrunk, keeping: shrunk?.size ?? 0)
  }

  /// Checks that a resized block has the bytes of the old one; or that this has them still.
  private mutating func replace(_ block: TestBlock, by resized: TestBlock?, keeping kept: Int) {
    if resized == nil { refused += 1 }
    let new = resized ?? block
    if !new.isAligned { note("a resized block loses its alignment") }
    if !new.holds(lastByte, count: resized == nil ? block.size : kept) {
      note("a block of size \(block.size) changes when it is resized to \(new.size)")
    }
    keep(new)
  }

  private var lastByte: UInt8 = 0

  private mutating func keep(_ block: TestBlock) {
    served += 1
    let byte = UInt8(truncatingIfNeeded: served)
    block.fill(with: byte)
    blocks.append((block, byte))
  }

  /// Takes a block out of the model, half of the time the newest, and checks its bytes.
  private mutating func take() -> TestBlock? {
    if blocks.isEmpty { return nil }
    let index = random.below(2) == 0 ? blocks.count - 1 : random.below(blocks.count)
    blocks.swapAt(index, blocks.count - 1)
    let (block, byte) = blocks.removeLast()
    if !block.holds(byte) { note("a block of size \(block.size) was overwritten") }
    lastByte = byte
    return block
  }

  private mutating func note(_ defect: String) {
    if defects.count < 10 { defects.append("operation \(served + refused): \(defect)") }
  }
}
