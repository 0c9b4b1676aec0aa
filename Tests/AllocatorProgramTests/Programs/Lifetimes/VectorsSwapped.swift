import AllocatorCore

/// Vectors over lifetime-checked references do not change places.
func exchange() -> Int {
  let arena = BumpAllocator()
  #if REFUSED
    var first = Vector(repeating: 1, count: 1, in: AllocatorReference(arena))
    var second = Vector(repeating: 2, count: 2, in: AllocatorReference(arena))
  #else
    var first = Vector(repeating: 1, count: 1, in: SystemAllocator())
    var second = Vector(repeating: 2, count: 2, in: SystemAllocator())
  #endif
  // expected-error@+1 {{global function 'swap' requires}}
  swap(&first, &second)
  return first.count + arena.statistics.chunks
}
