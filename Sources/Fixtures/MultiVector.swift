public import AllocatorCore

/// A struct of arrays: the bytes, the numbers and the weights of its rows, each in a vector.
///
/// One allocator serves all three vectors. By value over a zero-size allocator the struct is nine
/// words; by reference it is twelve, because each vector stores the reference.
@frozen
public struct MultiVector<A: Allocator & ~Escapable>: ~Copyable, ~Escapable {
  @usableFromInline var bytes: Vector<UInt8, A>
  @usableFromInline var numbers: Vector<Int, A>
  @usableFromInline var weights: Vector<Double, A>

  /// Makes an empty struct of arrays, which allocates nothing.
  ///
  /// - Parameter allocator: The allocator that each vector stores, by value or by reference.
  /// - Complexity: O(1).
  @_lifetime(copy allocator)
  @inlinable
  public init(in allocator: A) {
    bytes = Vector(in: allocator)
    numbers = Vector(in: allocator)
    weights = Vector(in: allocator)
  }

  /// The number of rows.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var count: Int { numbers.count }

  /// Adds a row behind the last one.
  ///
  /// - Parameters:
  ///   - byte: The row's byte.
  ///   - number: The row's number.
  ///   - weight: The row's weight.
  /// - Complexity: O(1) on average over many calls.
  @inlinable
  @inline(__always)
  public mutating func append(byte: UInt8, number: Int, weight: Double) {
    bytes.append(byte)
    numbers.append(number)
    weights.append(weight)
  }

  /// Adds a row behind the last one, in a function of its own.
  ///
  /// The optimizer specializes it, but does not inline it: the vectors grow in a callee, which gets the
  /// struct by address.
  ///
  /// - Parameter row: The number of the row, from which all three values are made.
  /// - Complexity: O(1) on average over many calls.
  @inlinable
  @inline(never)
  public mutating func appendOutOfLine(row: Int) {
    append(byte: UInt8(truncatingIfNeeded: row), number: row, weight: 0.5)
  }

  /// The weighted number of a row, or its negation if the row's byte is odd.
  ///
  /// - Parameter row: The 0-based position of the row, at least 0 and below ``count``.
  /// - Returns: The product of the row's number and weight, with the sign that the byte gives.
  /// - Complexity: O(1).
  @inlinable
  @inline(__always)
  public func weightedNumber(at row: Int) -> Double {
    let product = Double(numbers[row]) * weights[row]
    return bytes[row] & 1 == 0 ? product : -product
  }
}

extension MultiVector: Escapable where A: Escapable {}

/// Fills a struct of arrays row by row, then reads one row.
///
/// - Parameters:
///   - count: The number of rows to add, at least 1.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The weighted number of the last row.
/// - Complexity: O(`count`).
@inlinable
@inline(__always)
public func multiVectorRoundTrip<A: Allocator & ~Escapable>(
  count: Int, in allocator: A
) -> Double {
  var rows = MultiVector(in: allocator)
  for row in 0..<count {
    rows.append(byte: UInt8(truncatingIfNeeded: row), number: row, weight: 0.5)
  }
  return rows.weightedNumber(at: rows.count - 1)
}

/// Fills a struct of arrays as ``multiVectorRoundTrip(count:in:)`` does, with the growth in a callee.
///
/// - Parameters:
///   - count: The number of rows to add, at least 1.
///   - allocator: The allocator, by value or by reference.
/// - Returns: The weighted number of the last row.
/// - Complexity: O(`count`).
@inlinable
@inline(__always)
public func multiVectorOutOfLineRoundTrip<A: Allocator & ~Escapable>(
  count: Int, in allocator: A
) -> Double {
  var rows = MultiVector(in: allocator)
  for row in 0..<count { rows.appendOutOfLine(row: row) }
  return rows.weightedNumber(at: rows.count - 1)
}
