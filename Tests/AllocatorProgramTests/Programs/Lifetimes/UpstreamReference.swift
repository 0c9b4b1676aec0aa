import AllocatorCore

/// An arena takes no chunks by a lifetime-checked reference: it can be stored anywhere.
func nest() -> Int {
  let system = SystemAllocator()
  #if REFUSED
    // expected-error@+1 {{generic struct 'BumpAllocator' requires}}
    let arena = BumpAllocator(upstream: AllocatorReference(system))
  #else
    let arena = BumpAllocator(upstream: system)
  #endif
  return Box(1, in: AllocatorReference(arena)).value
}
