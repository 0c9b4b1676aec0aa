import AllocatorCore

/// An optional that is empty when it is assigned to is no better.
func outlive() -> Int {
  var box: Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>? = nil
  do {
    let inner = BumpAllocator()
    box = Box(1, in: AllocatorReference(inner))
  }
  return box?.value ?? 0
}
