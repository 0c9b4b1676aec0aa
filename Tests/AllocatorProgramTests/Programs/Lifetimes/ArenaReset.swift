import AllocatorCore

/// An arena is not reset while a box over it is in use, but afterwards.
func reset() -> Int {
  var arena = BumpAllocator()
  // expected-note@+1 {{conflicting access is here}}
  let box = Box(1, in: AllocatorReference(arena))
  #if REFUSED
    // expected-error@+1 {{overlapping accesses to 'arena'}}
    arena.reset()
    return box.value
  #else
    let number = box.consume()
    arena.reset()
    return number
  #endif
}
