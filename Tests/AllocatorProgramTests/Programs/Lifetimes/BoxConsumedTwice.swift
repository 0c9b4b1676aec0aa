import AllocatorCore

/// A box has one owner at a time.
func twice() {
  // expected-error@+1 {{'box' consumed more than once}}
  let box = Box(1, in: SystemAllocator())
  // expected-note@+1 {{consumed here}}
  take(box)
  #if REFUSED
    // expected-note@+1 {{consumed again here}}
    take(box)
  #endif
}

func take(_ box: consuming Box<Int, SystemAllocator>) {}
