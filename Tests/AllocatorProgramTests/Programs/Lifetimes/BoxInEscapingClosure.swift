import AllocatorCore

/// A closure that escapes takes the value of a box with it, not the box.
func numbers() -> () -> Int {
  let arena = BumpAllocator()
  // expected-error@+3 {{lifetime-dependent value escapes its scope}}
  // expected-note@+2 {{it depends on this scoped access to variable 'arena'}}
  // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
  let box = Box(1, in: AllocatorReference(arena))
  #if REFUSED
    return { box.value }
  #else
    let number = box.value
    return { number }
  #endif
}
