// The only place that knows the platform. `public`, because the code below is inlined into clients.
// In Embedded Swift the program brings its own C library, of which there is no module.
#if hasFeature(Embedded)
  public import AllocatorHeap
#elseif canImport(Darwin)
  public import Darwin
#elseif canImport(Glibc)
  public import Glibc
#elseif canImport(Musl)
  public import Musl
#endif

/// The C library's heap.
@usableFromInline
enum SystemHeap {
  /// The alignment in bytes of every block of `malloc`, whatever its size.
  ///
  /// Two words: 16 on 64-bit platforms, 8 on 32-bit ones. The manuals of glibc ("a multiple of eight,
  /// or sixteen on 64-bit systems") and of Darwin ("16-byte aligned") say so, and musl's mallocng
  /// has units of 16 bytes. In Embedded Swift the program's `malloc` must keep to it.
  @_transparent
  @usableFromInline
  static var alignment: Int { 2 &* MemoryLayout<Int>.size }

  /// What to ask the C library for, so that a request for zero bytes gets a block too.
  ///
  /// C leaves it open whether that gets null (C17 7.22.3). The hosted platforms give a block; which C
  /// library an Embedded program has is unknown, so it is asked for a byte.
  @_transparent
  @usableFromInline
  static func served(_ size: Int) -> Int {
    #if hasFeature(Embedded)
      max(size, 1)
    #else
      size
    #endif
  }

  /// Returns a block of `malloc`, which is aligned to ``alignment``.
  @_transparent
  @usableFromInline
  static func allocate(size: Int) -> UnsafeMutableRawPointer? {
    unsafe malloc(served(size))
  }

  /// Returns a block of `calloc`, which is zero and aligned to ``alignment``.
  @_transparent
  @usableFromInline
  static func allocateZeroed(size: Int) -> UnsafeMutableRawPointer? {
    unsafe calloc(1, served(size))
  }

  /// Gives a block of ``allocate(size:)`` another size, at the same address if it can.
  ///
  /// The size must not be zero: `realloc` may take that for a request to free the block (C17 7.22.3.5).
  @_transparent
  @usableFromInline
  static func reallocate(
    _ pointer: UnsafeMutableRawPointer, size: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe realloc(pointer, size)
  }

  /// Returns a block with an alignment that is larger than ``alignment``.
  ///
  /// C asks that the size be a multiple of the alignment (C11 7.22.3.1), so it is rounded up; `nil`
  /// when that overflows, or the size is negative.
  @inlinable
  static func allocate(size: Int, overAligned alignment: Int) -> UnsafeMutableRawPointer? {
    guard let padded = paddedSize(served(size), overAligned: alignment) else { return nil }
    return unsafe aligned_alloc(alignment, padded)
  }

  /// The next multiple of an alignment, or `nil` when that overflows; a negative size is a huge one, as it
  /// is to `malloc`, and not rounded up to zero.
  @inlinable
  static func paddedSize(_ size: Int, overAligned alignment: Int) -> Int? {
    let (padded, overflow) = size.addingReportingOverflow(alignment &- 1)
    return overflow || size < 0 ? nil : padded & ~(alignment &- 1)
  }

  /// Takes back a block of either kind: `free` serves `aligned_alloc` too (C11 7.22.3.3).
  @_transparent
  @usableFromInline
  static func deallocate(_ pointer: UnsafeMutableRawPointer) {
    unsafe free(pointer)
  }
}
