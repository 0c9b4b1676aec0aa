#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source of one byte.
struct ByteSource: Source {
  private let byte: UInt8 = 0xa5

  private var isIntact: Bool { byte == 0xa5 }

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
