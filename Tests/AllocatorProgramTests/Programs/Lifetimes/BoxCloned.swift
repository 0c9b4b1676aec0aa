import AllocatorCore

/// A clone lives no longer than the arena of the box, unless it is made in another.
#if REFUSED
  @_lifetime(immortal)
  func clone() -> Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>> {
    let arena = BumpAllocator()
    // expected-note@+1 {{it depends on this scoped access to variable 'arena'}}
    let box = Box(1, in: AllocatorReference(arena))
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return box.clone()
  }
#else
  func clone() -> Box<Int, SystemAllocator> {
    let arena = BumpAllocator()
    let box = Box(1, in: AllocatorReference(arena))
    return box.clone(in: SystemAllocator())
  }
#endif
