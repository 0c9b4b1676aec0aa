import AllocatorCore

/// A counting allocator that cannot be copied, and counts its blocks in place.
@safe
struct MoveOnlyAllocator: Allocator, ~Copyable {
  private let count = UnsafeMutablePointer<Int>.allocate(capacity: 1)

  init() { unsafe count.initialize(to: 0) }

  deinit { unsafe count.deallocate() }

  var served: Int { unsafe count.pointee }

  borrowing func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe count.pointee += 1
    return unsafe TallyingAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe
  borrowing func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe TallyingAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}
