#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source with an alignment that neither a word nor the stack has by itself.
struct AlignedSource: Source {
  private let lanes = SIMD8<UInt64>(repeating: 0xa5)

  private var isIntact: Bool { lanes == SIMD8(repeating: 0xa5) }

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
