import AllocatorCore

/// A counting allocator that keeps an object alive.
struct ObjectAllocator: Allocator {
  var witness = Witness(of: .init())

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe TallyingAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe TallyingAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
