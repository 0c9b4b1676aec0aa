import AllocatorCore

/// An arena is not overwritten under a box.
func overwrite() -> Int {
  var arena = BumpAllocator()
  // expected-note@+1 {{conflicting access is here}}
  let box = Box(1, in: AllocatorReference(arena))
  #if REFUSED
    // expected-error@+1 {{overlapping accesses to 'arena'}}
    arena = BumpAllocator()
    return box.value
  #else
    let number = box.consume()
    arena = BumpAllocator()
    return number + arena.statistics.chunks
  #endif
}
