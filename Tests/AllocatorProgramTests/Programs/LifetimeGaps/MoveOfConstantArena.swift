import AllocatorCore

/// A constant is moved away from under a box; a variable or a parameter could not be.
func move() -> Int {
  let arena = BumpAllocator()
  let box = Box(1, in: AllocatorReference(arena))
  take(arena)
  return box.value
}

func take(_ arena: consuming BumpAllocator<SystemAllocator>) {}
