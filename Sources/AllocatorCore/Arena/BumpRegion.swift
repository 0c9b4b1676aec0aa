/// Memory that is handed out from its end downwards.
///
/// Downwards, because rounding an address down to an alignment is one instruction, where rounding it up
/// takes two and can overflow (Nick Fitzgerald, "Always Bump Downwards", 2019).
///
/// The block that was handed out last begins at the cursor. It alone can be given back, grown and shrunk in
/// place.
@frozen
@usableFromInline
struct BumpRegion {
  /// The address where the free memory ends; zero while there is no memory.
  @usableFromInline var cursor: UInt
  /// The address before the first byte of the memory.
  ///
  /// A block's address is above it, and so is not zero: an optimizer that sees the comparison needs no
  /// other to know that the block's address is not null.
  @usableFromInline var floor: UInt

  /// Makes a region without memory, which refuses every request.
  @inlinable
  init() {
    cursor = 0
    floor = 0
  }

  /// Makes a region of the memory between two addresses, the first of which is not zero.
  @inlinable
  init(from start: UInt, to end: UInt) {
    cursor = end
    floor = start &- 1
  }

  /// The number of bytes that are left.
  @inlinable
  var remaining: Int { cursor == 0 ? 0 : Int(bitPattern: cursor &- floor &- 1) }

  /// Hands out a block, or nothing where the free memory is too short.
  @inlinable
  @inline(__always)
  mutating func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    guard let address = address(below: cursor, size: size, alignment: alignment) else { return nil }
    cursor = address
    return unsafe UnsafeMutableRawPointer(bitPattern: address)
  }

  /// Takes back a block, which is of use only for the one that was handed out last.
  @inlinable
  @inline(__always)
  mutating func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int) {
    if unsafe isLast(pointer) { cursor &+= UInt(bitPattern: size) }
  }

  /// Whether a block begins at the cursor.
  @inlinable
  func isLast(_ pointer: UnsafeMutableRawPointer) -> Bool { UInt(bitPattern: pointer) == cursor }

  /// Makes a block larger: in place if it is the last one, otherwise by moving it; `nil` where the free
  /// memory is too short, and the block stays.
  @inlinable
  mutating func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    if unsafe isLast(pointer) {
      return unsafe resizeLast(size: size, alignment: alignment, to: newSize)
    }
    let block = unsafe allocate(size: newSize, alignment: alignment)
    unsafe block?.copyMemory(from: pointer, byteCount: size)
    return unsafe block
  }

  /// Makes a block smaller, which is of use only for the one that was handed out last; never `nil`.
  @inlinable
  mutating func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    if unsafe !isLast(pointer) { return unsafe pointer }
    return unsafe resizeLast(size: size, alignment: alignment, to: newSize)
  }

  /// Gives the block that was handed out last another size; `nil` where the free memory is too short.
  ///
  /// The block keeps its end, so the bytes that it keeps move: down when it grows, up when it shrinks.
  @inlinable
  mutating func resizeLast(
    size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    let old = cursor
    let end = cursor &+ UInt(bitPattern: size)
    guard
      let address = address(below: end, size: newSize, alignment: alignment),
      let block = unsafe UnsafeMutableRawPointer(bitPattern: address),
      let source = unsafe UnsafeRawPointer(bitPattern: old)
    else { return nil }
    unsafe block.copyMemory(from: source, byteCount: min(size, newSize))
    cursor = address
    return unsafe block
  }

  /// The highest aligned address from which a block of a size ends at or below another address.
  @inlinable
  @inline(__always)
  func address(below end: UInt, size: Int, alignment: Int) -> UInt? {
    let (start, isTooLarge) = end.subtractingReportingOverflow(UInt(bitPattern: size))
    if isTooLarge { return nil }
    let address = start & ~(UInt(bitPattern: alignment) &- 1)
    return address > floor ? address : nil
  }
}
