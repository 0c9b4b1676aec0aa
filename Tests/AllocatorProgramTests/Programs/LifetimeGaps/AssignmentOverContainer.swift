import AllocatorCore

/// The vector that the variable holds when it is assigned to keeps the compiler from looking at the new one.
func outlive() -> Int {
  let outer = BumpAllocator()
  var vector = Vector<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>(
    in: AllocatorReference(outer))
  do {
    let inner = BumpAllocator()
    vector = Vector(in: AllocatorReference(inner))
  }
  return vector.count
}
