public import AllocatorCore

/// An arena whose chunks come from the system's allocator.
public typealias Arena = BumpAllocator<SystemAllocator>

/// Moves a value into an allocator's memory and leaves it there.
///
/// It is what a program does with an arena that it frees as a whole.
///
/// - Parameters:
///   - value: The value to move.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The value's address, or `nil` when there is no memory.
/// - Complexity: One allocation.
@unsafe
@inlinable
@inline(__always)
public func place<Value: ~Copyable, A: Allocator & ~Copyable & ~Escapable>(
  _ value: consuming Value, in allocator: borrowing A
) -> UnsafeMutablePointer<Value>? {
  unsafe allocator.allocate(holding: value)
}
