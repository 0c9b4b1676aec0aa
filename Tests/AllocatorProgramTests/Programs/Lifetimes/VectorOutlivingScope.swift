import AllocatorCore

/// A vector over an arena of an inner scope does not leave that.
func outlive(_ outer: borrowing BumpAllocator<SystemAllocator>, _ number: Int) -> Int {
  // expected-error@+1 {{lifetime-dependent variable 'vector' escapes its scope}}
  var vector: Vector<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>
  do {
    #if REFUSED
      let inner = BumpAllocator()
      // expected-note@+1 {{it depends on this scoped access to variable 'inner'}}
      vector = Vector(in: AllocatorReference(inner))
    #else
      vector = Vector(in: AllocatorReference(outer))
    #endif
    vector.append(number)
  }
  // expected-note@+1 {{this use of the lifetime-dependent value is out of scope}}
  return vector.count
}
