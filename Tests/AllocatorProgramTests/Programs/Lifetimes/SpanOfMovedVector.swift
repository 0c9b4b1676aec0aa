import AllocatorCore

/// A vector is not moved away from under a span.
func move() -> Int {
  let vector = Vector(repeating: 1, count: 3, in: SystemAllocator())
  #if REFUSED
    let span = vector.span
    // expected-error@+1 {{noncopyable 'vector' cannot be consumed}}
    take(vector)
    return span[0]
  #else
    let number = vector.withSpan { $0[0] }
    take(vector)
    return number
  #endif
}

func take(_ vector: consuming Vector<Int, SystemAllocator>) {}
