extension Box where Value: ~Copyable, Allocator: ~Copyable & ~Escapable {
  /// A span of the one value.
  ///
  /// Swift 6.3 moves a box in a `let` into an object of the heap where its `span` is read. It does not where
  /// the box is a `var` or a parameter, nor for ``value``.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var span: Span<Value> {
    @_lifetime(borrow self)
    get {
      let span = unsafe Span(_unsafeStart: UnsafePointer(pointer), count: 1)
      return unsafe _overrideLifetime(span, borrowing: self)
    }
  }

  /// A span through which the one value can be changed.
  ///
  /// - Complexity: O(1).
  @inlinable
  public var mutableSpan: MutableSpan<Value> {
    @_lifetime(&self)
    mutating get {
      let span = unsafe MutableSpan(_unsafeStart: pointer, count: 1)
      return unsafe _overrideLifetime(span, mutating: &self)
    }
  }
}
