import AllocatorCore

/// A function leaves its caller's variable with a container over an arena of its own.
func replace(_ box: inout Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>) {
  let inner = BumpAllocator()
  box = Box(1, in: AllocatorReference(inner))
}
