import AllocatorCore

/// A clone lives no longer than the arena of the vector, unless it is made in another.
#if REFUSED
  @_lifetime(immortal)
  func clone() -> Vector<Int, AllocatorReference<BumpAllocator<SystemAllocator>>> {
    let arena = BumpAllocator()
    // expected-note@+1 {{it depends on this scoped access to variable 'arena'}}
    let vector = Vector(repeating: 1, count: 1, in: AllocatorReference(arena))
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return vector.clone()
  }
#else
  func clone() -> Vector<Int, SystemAllocator> {
    let arena = BumpAllocator()
    let vector = Vector(repeating: 1, count: 1, in: AllocatorReference(arena))
    return vector.clone(in: SystemAllocator())
  }
#endif
