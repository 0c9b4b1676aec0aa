import AllocatorCore

/// A move-only arena goes to one container by value, and to two by reference.
func share() -> Int {
  // expected-error@+1 {{'arena' consumed more than once}}
  let arena = BumpAllocator()
  #if REFUSED
    // expected-note@+1 {{consumed here}}
    let first = Box(1, in: arena)
    // expected-note@+1 {{consumed again here}}
    let second = Box(2, in: arena)
  #else
    let first = Box(1, in: AllocatorReference(arena))
    let second = Box(2, in: AllocatorReference(arena))
  #endif
  return first.value + second.value
}
