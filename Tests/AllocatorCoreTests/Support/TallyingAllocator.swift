import AllocatorCore

/// The system's allocator, counted; zero-size like it.
struct TallyingAllocator: Allocator {
  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe SystemAllocator().allocate(size: size, alignment: alignment)
    if let block = unsafe block {
      Tally.current.noteAllocation(
        UInt(bitPattern: block), size: size, alignment: alignment)
    }
    return unsafe block
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    Tally.current.noteFree(UInt(bitPattern: pointer), size: size, alignment: alignment)
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
