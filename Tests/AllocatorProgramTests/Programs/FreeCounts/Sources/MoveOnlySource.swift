#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source that cannot be copied, and must be destroyed once.
struct MoveOnlySource: Source, ~Copyable {
  private let mortal = Mortal()
  init() {}

  borrowing func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe allocateNoted(size: size, alignment: alignment)
  }

  @unsafe
  borrowing func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe deallocateNoted(pointer, size: size, alignment: alignment)
  }
}
