#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source that keeps an object.
struct ObjectSource: Source {
  private let object = MortalObject()

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe allocateNoted(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe deallocateNoted(pointer, size: size, alignment: alignment)
  }
}
