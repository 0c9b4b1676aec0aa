import AllocatorCore

/// How many blocks were allocated, and how many of them freed.
final class Freed: @unchecked Sendable {
  static let shared = Freed()

  var made = 0
  var freed = 0

  func report(_ name: String) {
    print("\(name): \(freed) of \(made)")
    (made, freed) = (0, 0)
  }
}

/// An allocator that counts.
struct Source: Allocator {
  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    Freed.shared.made += 1
    return unsafe SystemAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    Freed.shared.freed += 1
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
