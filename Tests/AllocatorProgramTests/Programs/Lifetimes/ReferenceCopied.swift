import AllocatorCore

/// A copy of a reference lives no longer than the reference.
#if REFUSED
  @_lifetime(immortal)
  func reference() -> AllocatorReference<BumpAllocator<SystemAllocator>> {
    let arena = BumpAllocator()
    // expected-note@+1 {{it depends on this scoped access to variable 'arena'}}
    let reference = AllocatorReference(arena)
    // expected-error@+1 {{lifetime-dependent variable 'copy' escapes its scope}}
    let copy = reference
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return copy
  }
#else
  @_lifetime(copy reference)
  func copy(
    _ reference: AllocatorReference<BumpAllocator<SystemAllocator>>
  ) -> AllocatorReference<BumpAllocator<SystemAllocator>> {
    let copy = reference
    return copy
  }
#endif
