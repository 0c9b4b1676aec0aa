import AllocatorCore

/// An allocator that keeps a ledger, and spoils memory that nobody may read.
///
/// Blocks that grow move always, and blocks that shrink never: both can happen to a container.
struct LedgerAllocator: Allocator {
  let ledger: Ledger

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    if ledger.isRefusing { return nil }
    let block = unsafe SystemAllocator().allocate(size: size, alignment: alignment)
    if let block = unsafe block {
      unsafe spoil(block, size: size)
      ledger.enter(UInt(bitPattern: block), size: size, alignment: alignment)
    }
    return unsafe block
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    ledger.strike(UInt(bitPattern: pointer), size: size, alignment: alignment)
    unsafe spoil(pointer, size: size)
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }

  @unsafe
  func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    guard let block = unsafe allocate(size: newSize, alignment: alignment) else { return nil }
    ledger.noteResize()
    unsafe block.copyMemory(from: pointer, byteCount: size)
    unsafe deallocate(pointer, size: size, alignment: alignment)
    return unsafe block
  }

  @unsafe
  func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    if ledger.isRefusing { return nil }
    ledger.noteResize()
    ledger.strike(UInt(bitPattern: pointer), size: size, alignment: alignment)
    ledger.enter(UInt(bitPattern: pointer), size: newSize, alignment: alignment)
    unsafe spoil(pointer + newSize, size: size - newSize)
    return unsafe pointer
  }

  private func spoil(_ pointer: UnsafeMutableRawPointer, size: Int) {
    unsafe pointer.initializeMemory(as: UInt8.self, repeating: 0xDB, count: size)
  }
}
