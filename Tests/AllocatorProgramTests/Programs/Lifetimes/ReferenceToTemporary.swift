import AllocatorCore

/// A reference needs an arena that has a name.
func temporary() -> Int {
  #if REFUSED
    // expected-error@+3 {{lifetime-dependent value escapes its scope}}
    // expected-note@+2 {{it depends on the lifetime of this parent value}}
    // expected-note@+1 {{this use of the lifetime-dependent value is out of scope}}
    let box = Box(1, in: AllocatorReference(BumpAllocator()))
  #else
    let arena = BumpAllocator()
    let box = Box(1, in: AllocatorReference(arena))
  #endif
  return box.value
}
