import AllocatorCore

/// A box over a reference to a local arena does not leave the function, but its value does.
#if REFUSED
  @_lifetime(immortal)
  func make() -> Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>> {
    let arena = BumpAllocator()
    // expected-error@+3 {{lifetime-dependent value escapes its scope}}
    // expected-note@+2 {{it depends on this scoped access to variable 'arena'}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return Box(1, in: AllocatorReference(arena))
  }
#else
  func make() -> Int {
    let arena = BumpAllocator()
    return Box(1, in: AllocatorReference(arena)).consume()
  }
#endif
