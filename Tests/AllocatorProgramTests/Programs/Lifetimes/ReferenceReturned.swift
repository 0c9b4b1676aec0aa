import AllocatorCore

/// A reference does not outlive what it refers to.
#if REFUSED
  @_lifetime(immortal)
  func reference() -> AllocatorReference<BumpAllocator<SystemAllocator>> {
    let arena = BumpAllocator()
    // expected-error@+3 {{lifetime-dependent value escapes its scope}}
    // expected-note@+2 {{it depends on this scoped access to variable 'arena'}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return AllocatorReference(arena)
  }
#else
  @_lifetime(borrow arena)
  func reference(
    to arena: borrowing @_addressable BumpAllocator<SystemAllocator>
  ) -> AllocatorReference<BumpAllocator<SystemAllocator>> {
    AllocatorReference(arena)
  }
#endif
