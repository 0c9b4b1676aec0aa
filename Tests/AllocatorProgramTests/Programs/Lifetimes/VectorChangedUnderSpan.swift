import AllocatorCore

/// A vector does not change in the scope of a span of it.
func change() -> Int {
  var vector = Vector(repeating: 1, count: 3, in: SystemAllocator())
  var number = 0
  do {
    // expected-note@+1 {{conflicting access is here}}
    let span = vector.span
    number += span[0]
    #if REFUSED
      // expected-error@+1 {{overlapping accesses to 'vector'}}
      vector.append(1)
    #endif
  }
  vector.append(1)
  return number
}
