public import AllocatorCore

/// Boxes a byte in an allocator whose type is known at run time only.
///
/// Every request and every release is a call through the existential's witness table, and the size
/// of the box is computed at run time.
///
/// - Parameters:
///   - value: The byte to box.
///   - allocator: The allocator, dynamically dispatched.
/// - Returns: The address that the value had, which dangles.
/// - Complexity: One allocation.
@unsafe
@inlinable
public func boxRoundTrip(
  _ value: UInt8, inAny allocator: any Allocator
) -> UnsafeMutablePointer<UInt8> {
  unsafe boxRoundTrip(value, in: allocator)
}
