extension Vector where Element: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// A span of the elements.
  ///
  /// Swift 6.3 moves a vector in a `let` into an object of the heap where its `span` is read. It does not
  /// where the vector is a `var` or a parameter, nor for ``withSpan(_:)``.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var span: Span<Element> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: UnsafePointer(elements), count: count)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// A span through which the elements can be changed.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var mutableSpan: MutableSpan<Element> {
    @_lifetime(&self)
    mutating get {
      let span = unsafe MutableSpan(_unsafeStart: elements, count: count)
      return unsafe _overrideLifetime(span, mutating: &self)
    }
  }

  /// Lends a span of the elements to a body.
  ///
  /// - Parameter body: What to do with the span.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  /// - Complexity: O(1), and that of the body.
  @inlinable
  public borrowing func withSpan<Result: ~Copyable, Failure: Error>(
    _ body: (Span<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(span)
  }

  /// Lends a body a span through which the elements can be changed.
  ///
  /// - Parameter body: What to do with the span.
  /// - Returns: What the body returns.
  /// - Throws: What the body throws.
  /// - Complexity: O(1), and that of the body.
  @inlinable
  public mutating func withMutableSpan<Result: ~Copyable, Failure: Error>(
    _ body: (inout MutableSpan<Element>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    var span = mutableSpan
    return try body(&span)
  }
}
