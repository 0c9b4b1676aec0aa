import AllocatorCore
import Foundation

/// A block with its facts, which a test fills with a byte to see whether it keeps it.
@safe
struct TestBlock {
  let pointer: UnsafeMutableRawPointer
  var size: Int
  var alignment: Int

  var address: UInt { unsafe UInt(bitPattern: pointer) }
  var isAligned: Bool { address % UInt(alignment) == 0 }

  func fill(with byte: UInt8) {
    unsafe pointer.initializeMemory(as: UInt8.self, repeating: byte, count: size)
  }

  /// Whether the first bytes of the block, by default all, are equal to one.
  func holds(_ byte: UInt8, count: Int? = nil) -> Bool {
    let count = count ?? size
    if count == 0 { return true }
    let first = unsafe pointer.load(as: UInt8.self)
    return unsafe first == byte && memcmp(pointer, pointer + 1, count - 1) == 0
  }
}

// Never inlined: LLVM takes a block that nobody looks at for one that could be had.
extension Allocator where Self: ~Copyable & ~Escapable {
  @inline(never)
  borrowing func block(_ size: Int, _ alignment: Int = 8) -> TestBlock? {
    let pointer = unsafe allocate(size: size, alignment: alignment)
    guard let pointer = unsafe pointer else { return nil }
    return unsafe TestBlock(pointer: pointer, size: size, alignment: alignment)
  }

  @inline(never)
  borrowing func zeroedBlock(_ size: Int, _ alignment: Int = 8) -> TestBlock? {
    let pointer = unsafe allocateZeroed(size: size, alignment: alignment)
    guard let pointer = unsafe pointer else { return nil }
    return unsafe TestBlock(pointer: pointer, size: size, alignment: alignment)
  }

  borrowing func free(_ block: TestBlock) {
    unsafe deallocate(block.pointer, size: block.size, alignment: block.alignment)
  }

  @inline(never)
  borrowing func grow(_ block: TestBlock, to newSize: Int) -> TestBlock? {
    let pointer = unsafe grow(
      block.pointer, size: block.size, alignment: block.alignment, to: newSize)
    guard let pointer = unsafe pointer else { return nil }
    return unsafe TestBlock(pointer: pointer, size: newSize, alignment: block.alignment)
  }

  @inline(never)
  borrowing func shrink(_ block: TestBlock, to newSize: Int) -> TestBlock? {
    let pointer = unsafe shrink(
      block.pointer, size: block.size, alignment: block.alignment, to: newSize)
    guard let pointer = unsafe pointer else { return nil }
    return unsafe TestBlock(pointer: pointer, size: newSize, alignment: block.alignment)
  }
}

/// Requests that a test needs. `#require` cannot make them: it copies what it calls.
extension Allocator where Self: ~Copyable & ~Escapable {
  borrowing func requireBlock(_ size: Int, _ alignment: Int = 8) throws -> TestBlock {
    guard let block = block(size, alignment) else { throw Refusal() }
    return block
  }

  borrowing func requireZeroedBlock(_ size: Int, _ alignment: Int = 8) throws -> TestBlock {
    guard let block = zeroedBlock(size, alignment) else { throw Refusal() }
    return block
  }

  borrowing func requireGrow(_ block: TestBlock, to newSize: Int) throws -> TestBlock {
    guard let grown = grow(block, to: newSize) else { throw Refusal() }
    return grown
  }

  borrowing func requireShrink(_ block: TestBlock, to newSize: Int) throws -> TestBlock {
    guard let shrunk = shrink(block, to: newSize) else { throw Refusal() }
    return shrunk
  }
}

/// An allocator refused a request that a test needs.
struct Refusal: Error {}
