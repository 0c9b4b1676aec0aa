import AllocatorCore

/// A field is no better than a variable.
struct Owner: ~Copyable, ~Escapable {
  var box: Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>

  @_lifetime(copy box)
  init(_ box: consuming Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>) {
    self.box = box
  }
}

func outlive(_ arena: borrowing BumpAllocator<SystemAllocator>) -> Int {
  var owner = Owner(Box(1, in: AllocatorReference(arena)))
  do {
    let inner = BumpAllocator()
    owner.box = Box(2, in: AllocatorReference(inner))
  }
  return owner.box.value
}
