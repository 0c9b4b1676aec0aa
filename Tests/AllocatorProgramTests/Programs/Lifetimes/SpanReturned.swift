import AllocatorCore

/// A span of a vector does not outlive the vector.
#if REFUSED
  @_lifetime(immortal)
  func span() -> Span<Int> {
    // expected-note@+1 {{it depends on the lifetime of variable 'vector'}}
    let vector = Vector(repeating: 1, count: 3, in: SystemAllocator())
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return vector.span
  }
#else
  @_lifetime(borrow vector)
  func span(of vector: borrowing Vector<Int, SystemAllocator>) -> Span<Int> {
    vector.span
  }
#endif
