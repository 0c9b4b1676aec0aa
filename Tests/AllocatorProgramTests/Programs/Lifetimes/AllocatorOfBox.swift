import AllocatorCore

/// The reference that a box hands out lives no longer than the arena.
#if REFUSED
  @_lifetime(immortal)
  func allocator() -> AllocatorReference<BumpAllocator<SystemAllocator>> {
    let arena = BumpAllocator()
    // expected-note@+1 {{it depends on this scoped access to variable 'arena'}}
    let box = Box(1, in: AllocatorReference(arena))
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return box.allocatorReference()
  }
#else
  func allocator() -> Int {
    let arena = BumpAllocator()
    let box = Box(1, in: AllocatorReference(arena))
    return Box(2, in: box.allocatorReference()).value
  }
#endif
