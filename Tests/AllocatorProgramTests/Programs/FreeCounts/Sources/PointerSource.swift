#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source that is a pointer.
@safe
struct PointerSource: Source {
  private let pointer = unsafe UnsafeRawPointer(bitPattern: 0xa5a5).unsafelyUnwrapped

  private var isIntact: Bool { unsafe UInt(bitPattern: pointer) == 0xa5a5 }

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    precondition(isIntact)
    return unsafe allocateNoted(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    precondition(isIntact)
    unsafe deallocateNoted(pointer, size: size, alignment: alignment)
  }
}
