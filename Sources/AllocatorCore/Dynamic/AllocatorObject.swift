#if !hasFeature(Embedded)
  /// An allocator as an object, which the copies of an ``AnyAllocator`` share.
  @usableFromInline
  final class AllocatorObject<Base: Allocator & ~Copyable>: Allocator {
    @usableFromInline let base: Base

    @inlinable
    init(_ base: consuming Base) { self.base = base }

    @inlinable
    func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      unsafe base.allocate(size: size, alignment: alignment)
    }

    @inlinable
    func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
      unsafe base.allocateZeroed(size: size, alignment: alignment)
    }

    @inlinable
    func allocate<Value: ~Copyable>(
      holding value: consuming Value
    ) -> UnsafeMutablePointer<Value>? {
      unsafe base.allocate(holding: value)
    }

    @unsafe
    @inlinable
    func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
      unsafe base.deallocate(pointer, size: size, alignment: alignment)
    }

    @unsafe
    @inlinable
    func grow(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      unsafe base.grow(pointer, size: size, alignment: alignment, to: newSize)
    }

    @unsafe
    @inlinable
    func shrink(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
    ) -> UnsafeMutableRawPointer? {
      unsafe base.shrink(pointer, size: size, alignment: alignment, to: newSize)
    }
  }
#endif
