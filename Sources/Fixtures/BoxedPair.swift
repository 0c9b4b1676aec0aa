public import AllocatorCore

/// Two boxes in a struct, each with the allocator that it came from.
///
/// By value over a zero-size allocator it is two words; by reference it is four, because each box
/// stores the reference.
@frozen
public struct BoxedPair<A: Allocator & ~Escapable>: ~Copyable, ~Escapable {
  /// The first number, in a block of its own.
  public var first: Box<Int, A>
  /// The second number, in a block of its own.
  public var second: Box<Int, A>

  /// Boxes two numbers.
  ///
  /// - Parameters:
  ///   - first: The number in the first box.
  ///   - second: The number in the second box.
  ///   - allocator: The allocator that both boxes store, by value or by reference.
  /// - Complexity: Two allocations.
  @_lifetime(copy allocator)
  @inlinable
  @inline(__always)
  public init(_ first: Int, _ second: Int, in allocator: A) {
    self.first = Box(first, in: allocator)
    self.second = Box(second, in: allocator)
  }
}

extension BoxedPair: Escapable where A: Escapable {}

/// Boxes two numbers in a struct, adds them, and frees the boxes.
///
/// - Parameters:
///   - first: The number in the first box.
///   - second: The number in the second box.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The sum, and the addresses that the numbers had, which dangle and keep the optimizer
///   from removing the allocations.
/// - Complexity: Two allocations.
@unsafe
@inlinable
@inline(__always)
public func boxedPairRoundTrip<A: Allocator & ~Escapable>(
  _ first: Int, _ second: Int, in allocator: A
) -> (sum: Int, UnsafeMutablePointer<Int>, UnsafeMutablePointer<Int>) {
  let pair = BoxedPair(first, second, in: allocator)
  return unsafe (pair.first.value &+ pair.second.value, pair.first.pointer, pair.second.pointer)
}
