public import AllocatorCore

/// Fills a vector with numbers in a loop, and keeps nothing of it.
///
/// The vector's length is carried by the loop in a register.
///
/// - Parameters:
///   - count: The number of elements to append, not negative.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The number of elements, which is `count`.
/// - Complexity: O(`count`).
@inlinable
@inline(__always)
public func filledCount<A: Allocator & ~Copyable & ~Escapable>(
  _ count: Int, in allocator: consuming A
) -> Int {
  var numbers = Vector<Int, A>(in: allocator)
  for number in 0..<count { numbers.append(number) }
  return numbers.count
}
