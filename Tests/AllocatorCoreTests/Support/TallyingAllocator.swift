import AllocatorCore

/// The system's allocator, counted and checked; zero-size like it.
struct TallyingAllocator: Allocator {
  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe Tally.current.allocate(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe Tally.current.deallocate(pointer, size: size, alignment: alignment)
  }
}
