import AllocatorCore

/// An optional that is empty when it is assigned to is no better.
func outlive() {
  var box: Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>? = nil
  do {
    let inner = BumpAllocator()
    box = Box(1, in: AllocatorReference(inner))
  }
  use(box)
}

func use(_ box: borrowing Box<Int, AllocatorReference<BumpAllocator<SystemAllocator>>>?) {}
