import AllocatorCore

/// An arena in an object is referred to as a parameter: an access to a field is too short.
final class Owner {
  // expected-note@+1 {{it depends on the lifetime of variable 'arena'}}
  let arena = BumpAllocator()
}

func use(_ owner: Owner) -> Int {
  #if REFUSED
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use of the lifetime-dependent value is out of scope}}
    Box(1, in: AllocatorReference(owner.arena)).value
  #else
    use(owner.arena)
  #endif
}

func use(_ arena: borrowing BumpAllocator<SystemAllocator>) -> Int {
  Box(1, in: AllocatorReference(arena)).value
}
