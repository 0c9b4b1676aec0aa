public import AllocatorCore

/// Tells the size of a box.
///
/// - Parameters:
///   - value: The type of the boxed value, which does not matter.
///   - allocator: The type of the allocator that the box stores.
/// - Returns: The size in bytes: that of a pointer and of the allocator.
/// - Complexity: O(1), and a constant where the types are known.
@inlinable
@inline(__always)
public func sizeOfBox<Value, A: Allocator & ~Copyable & ~Escapable>(
  of value: Value.Type, in allocator: A.Type
) -> Int {
  MemoryLayout<Box<Value, A>>.size
}

/// Tells the size of a vector.
///
/// - Parameters:
///   - element: The type of the elements, which does not matter.
///   - allocator: The type of the allocator that the vector stores.
/// - Returns: The size in bytes: that of three words and of the allocator.
/// - Complexity: O(1), and a constant where the types are known.
@inlinable
@inline(__always)
public func sizeOfVector<Element, A: Allocator & ~Copyable & ~Escapable>(
  of element: Element.Type, in allocator: A.Type
) -> Int {
  MemoryLayout<Vector<Element, A>>.size
}
