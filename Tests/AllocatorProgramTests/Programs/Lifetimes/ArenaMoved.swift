import AllocatorCore

/// An arena is not moved away from under a box.
func move(_ arena: consuming BumpAllocator<SystemAllocator>) -> Int {
  // expected-note@+1 {{conflicting access is here}}
  let box = Box(1, in: AllocatorReference(arena))
  #if REFUSED
    // expected-error@+1 {{overlapping accesses to 'arena'}}
    take(arena)
    return box.value
  #else
    let number = box.consume()
    take(arena)
    return number
  #endif
}

func take(_ arena: consuming BumpAllocator<SystemAllocator>) {}
