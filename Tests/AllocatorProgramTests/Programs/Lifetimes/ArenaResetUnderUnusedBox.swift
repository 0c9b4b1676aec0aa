import AllocatorCore

/// An arena is not reset before the deinit of a box over it has run.
func reset() {
  var arena = BumpAllocator()
  #if REFUSED
    // expected-note@+1 {{conflicting access is here}}
    let box = Box(1, in: AllocatorReference(arena))
    // expected-error@+1 {{overlapping accesses to 'arena'}}
    arena.reset()
    _ = consume box
  #else
    do {
      let box = Box(1, in: AllocatorReference(arena))
      _ = consume box
    }
    arena.reset()
  #endif
}
