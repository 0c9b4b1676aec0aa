import AllocatorCore

/// A vector is not read while a mutable span of it is in use.
func read(_ vector: inout Vector<Int, SystemAllocator>) -> Int {
  // expected-error@+1 {{overlapping accesses to 'vector'}}
  var span = vector.mutableSpan
  #if REFUSED
    // expected-note@+1 {{conflicting access is here}}
    let first = vector[0]
    span[0] = 2
  #else
    span[0] = 2
    let first = vector[0]
  #endif
  return first
}
