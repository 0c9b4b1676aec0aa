import AllocatorCore

/// A function that makes a box over an arena of its caller says so, and takes the arena's address.
#if REFUSED
  @_lifetime(borrow arena)
  func make(
    // expected-note@+1 {{it depends on the lifetime of argument 'arena'}}
    in arena: borrowing BumpAllocator<SystemAllocator>
  ) -> Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>> {
    // expected-error@+1 {{lifetime-dependent value escapes its scope}}
    Box(1, in: AllocatorReference(arena))
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
  }
#else
  @_lifetime(borrow arena)
  func make(
    in arena: borrowing @_addressable BumpAllocator<SystemAllocator>
  ) -> Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>> {
    Box(1, in: AllocatorReference(arena))
  }
#endif
