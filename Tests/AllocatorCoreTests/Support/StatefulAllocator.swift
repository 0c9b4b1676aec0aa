import AllocatorCore

/// A counting allocator that is a word of plain data, and refuses requests above a limit.
struct StatefulAllocator: Allocator {
  var limit = 1 << 20

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    size > limit ? nil : unsafe TallyingAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe TallyingAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
