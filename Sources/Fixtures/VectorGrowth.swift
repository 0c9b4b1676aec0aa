public import AllocatorCore

/// Grows a vector in a loop, then adds its elements.
///
/// - Parameters:
///   - count: The number of elements to append, not negative.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The sum of the numbers below `count`, wrapped around on overflow.
/// - Complexity: O(`count`).
@inlinable
@inline(__always)
public func vectorSum<A: Allocator & ~Copyable & ~Escapable>(
  count: Int, in allocator: consuming A
) -> Int {
  var numbers = Vector<Int, A>(in: allocator)
  for number in 0..<count { numbers.append(number) }
  var sum = 0
  for position in 0..<numbers.count { sum &+= numbers[position] }
  return sum
}
