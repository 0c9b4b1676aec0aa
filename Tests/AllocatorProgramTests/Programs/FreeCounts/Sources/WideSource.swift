#if !SAME_MODULE
  import AllocatorCore
#endif

/// A source of five words.
struct WideSource: Source {
  private let words: InlineArray<5, Int> = [1, 2, 3, 4, 5]

  private var isIntact: Bool { words[0] == 1 && words[4] == 5 }

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
