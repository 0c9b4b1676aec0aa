import AllocatorCore
import Testing

/// Expects what the contract of `Allocator` promises, for requests that all allocators here serve.
func expectContract<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A, sourceLocation: SourceLocation = #_sourceLocation
) {
  var broken: [String] = []
  broken += brokenByBlocks(of: allocator)
  broken += brokenByZeroSizes(of: allocator)
  broken += brokenByResizing(of: allocator)
  broken += brokenByRefusals(of: allocator)
  broken += brokenByContents(of: allocator)
  #expect(broken == [], sourceLocation: sourceLocation)
}

private let alignments = (0...12).map { 1 << $0 }

/// Blocks are aligned, or there is none; and no block overlaps another one.
private func brokenByBlocks<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A
) -> [String] {
  var broken: [String] = []
  var blocks: [TestBlock] = []
  for size in [1, 8, 24, 64] {
    for alignment in alignments {
      guard let block = allocator.block(size, alignment) else {
        if alignment <= 16 { broken.append("size \(size) with alignment \(alignment) is refused") }
        continue
      }
      if !block.isAligned { broken.append("alignment \(alignment) is ignored for size \(size)") }
      block.fill(with: UInt8(blocks.count + 1))
      blocks.append(block)
    }
  }
  for (index, block) in blocks.enumerated() where !block.holds(UInt8(index + 1)) {
    broken.append("the block of size \(block.size) with alignment \(block.alignment) is overlapped")
  }
  // Neither in the order of allocation nor in its reverse.
  for index in blocks.indices where index % 3 == 1 { allocator.free(blocks[index]) }
  for index in blocks.indices.reversed() where index % 3 != 1 { allocator.free(blocks[index]) }
  return broken
}

private func brokenByZeroSizes<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A
) -> [String] {
  var broken: [String] = []
  for alignment in alignments {
    guard let block = allocator.block(0, alignment),
      let zeroed = allocator.zeroedBlock(0, alignment)
    else {
      if alignment <= 16 { broken.append("size 0 with alignment \(alignment) is refused") }
      continue
    }
    if !block.isAligned || !zeroed.isAligned { broken.append("\(alignment) is ignored for size 0") }
    allocator.free(zeroed)
    guard let grown = allocator.grow(block, to: 8) else {
      broken.append("a block of no size does not grow")
      continue
    }
    grown.fill(with: 1)
    guard let shrunk = allocator.shrink(grown, to: 0) else {
      broken.append("a block does not shrink to no size")
      continue
    }
    if !grown.isAligned || !shrunk.isAligned { broken.append("\(alignment) is lost by resizing") }
    allocator.free(shrunk)
  }
  return broken
}

/// Grown and shrunk blocks keep their bytes and their alignment, whether or not they are the newest.
private func brokenByResizing<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A
) -> [String] {
  var broken: [String] = []
  for alignment in alignments {
    for isNewest in [true, false] {
      guard let block = allocator.block(16, alignment) else { continue }
      block.fill(with: 7)
      let neighbor = isNewest ? nil : allocator.block(16, 1)
      neighbor?.fill(with: 8)
      guard let grown = allocator.grow(block, to: 60) else {
        broken.append("a block with alignment \(alignment) does not grow")
        continue
      }
      if !grown.isAligned || !grown.holds(7, count: 16) { broken.append("grow(\(alignment))") }
      grown.fill(with: 9)
      guard let shrunk = allocator.shrink(grown, to: 5) else {
        broken.append("a block with alignment \(alignment) does not shrink")
        continue
      }
      if !shrunk.isAligned || !shrunk.holds(9) { broken.append("shrink(\(alignment))") }
      if let neighbor {
        if !neighbor.holds(8) { broken.append("a neighbor is overwritten") }
        allocator.free(neighbor)
      }
      allocator.free(shrunk)
    }
  }
  return broken
}

/// What cannot be served gets `nil`, and the block stays.
private func brokenByRefusals<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A
) -> [String] {
  var broken: [String] = []
  for alignment in alignments {
    for size in [Int.max, Int.max - 4096] {
      if allocator.block(size, alignment) != nil { broken.append("size \(size) is served") }
      if allocator.zeroedBlock(size, alignment) != nil { broken.append("zeroed \(size) is served") }
      guard let block = allocator.block(24, alignment) else { continue }
      block.fill(with: 3)
      if allocator.grow(block, to: size) != nil { broken.append("growth to \(size) is served") }
      if !block.holds(3) { broken.append("a failed growth changes the block") }
      allocator.free(block)
    }
  }
  return broken
}

private func brokenByContents<A: Allocator & ~Copyable & ~Escapable>(
  of allocator: borrowing A
) -> [String] {
  var broken: [String] = []
  for alignment in alignments {
    guard let dirty = allocator.block(64, alignment) else { continue }
    dirty.fill(with: 0xFF)
    allocator.free(dirty)
    guard let zeroed = allocator.zeroedBlock(64, alignment) else {
      broken.append("zeroed memory with alignment \(alignment) is refused")
      continue
    }
    if !zeroed.isAligned || !zeroed.holds(0) { broken.append("zeroed(\(alignment))") }
    allocator.free(zeroed)
  }
  let held = unsafe allocator.allocate(holding: [1, 2, 3])
  guard let held = unsafe held else { return broken + ["a value is refused"] }
  if unsafe held.pointee != [1, 2, 3] { broken.append("a value is changed") }
  unsafe held.deinitialize(count: 1)
  unsafe allocator.free(
    TestBlock(
      pointer: UnsafeMutableRawPointer(held), size: MemoryLayout<[Int]>.size,
      alignment: MemoryLayout<[Int]>.alignment))
  return broken
}
