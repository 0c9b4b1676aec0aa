extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// Lends the first element to a body, where there is one.
  ///
  /// - Parameter body: What to do with the element. Without an element it is not called.
  /// - Returns: What the body returns, or `nil` when the vector is empty.
  /// - Throws: What the body throws.
  /// - Complexity: O(1), and that of the body.
  @inlinable
  public borrowing func withFirst<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing Element) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    isEmpty ? nil : try body(self[0])
  }

  /// Lends the last element to a body, where there is one.
  ///
  /// - Parameter body: What to do with the element. Without an element it is not called.
  /// - Returns: What the body returns, or `nil` when the vector is empty.
  /// - Throws: What the body throws.
  /// - Complexity: O(1), and that of the body.
  @inlinable
  public borrowing func withLast<Result: ~Copyable, Failure: Error>(
    _ body: (borrowing Element) throws(Failure) -> Result
  ) throws(Failure) -> Result? {
    isEmpty ? nil : try body(self[count &- 1])
  }
}

extension Vector where Allocator: ~Copyable & ~Escapable {
  /// A copy of the first element, or `nil` when the vector is empty.
  ///
  /// An element that cannot be copied is lent by ``withFirst(_:)``, and changed by the subscript.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var first: Element? { isEmpty ? nil : self[0] }

  /// A copy of the last element, or `nil` when the vector is empty.
  ///
  /// An element that cannot be copied is lent by ``withLast(_:)``, and changed by the subscript.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var last: Element? { isEmpty ? nil : self[count &- 1] }
}
