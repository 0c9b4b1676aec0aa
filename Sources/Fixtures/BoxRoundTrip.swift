public import AllocatorCore

/// Boxes a value and frees the box.
///
/// The address that it returns keeps the optimizer from removing the allocation: LLVM deletes a
/// `malloc` and its `free` when nobody else gets to know the pointer.
///
/// - Parameters:
///   - value: The value to box.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The address that the value had, which dangles.
/// - Complexity: One allocation.
@unsafe
@inlinable
public func boxRoundTrip<Value: ~Copyable, A: Allocator & ~Copyable & ~Escapable>(
  _ value: consuming Value, in allocator: consuming A
) -> UnsafeMutablePointer<Value> {
  let box = Box(value, in: allocator)
  return unsafe box.pointer
}
