#if !SAME_MODULE
  import AllocatorCore
#endif

/// An allocator that the checks can make, and that counts its blocks.
protocol Source: Allocator, ~Copyable {
  init()
}

extension Allocator where Self: ~Copyable {
  borrowing func allocateNoted(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe SystemAllocator().allocate(size: size, alignment: alignment)
    if let block = unsafe block {
      Ledger.shared.noteAllocation(UInt(bitPattern: block), size: size, alignment: alignment)
    }
    return unsafe block
  }

  borrowing func deallocateNoted(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    Ledger.shared.noteFree(UInt(bitPattern: pointer), size: size, alignment: alignment)
    // What is freed must not be read: not even by chance may it hold the old value.
    unsafe pointer.initializeMemory(as: UInt8.self, repeating: 0xdb, count: size)
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
