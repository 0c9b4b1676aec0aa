import AllocatorCore

/// A box is gone when its block was leaked.
func use() -> Int {
  // expected-error@+1 {{'box' used after consume}}
  let box = Box(1, in: SystemAllocator())
  // expected-note@+1 {{consumed here}}
  let address = unsafe box.leak()
  #if REFUSED
    // expected-note@+1 {{used here}}
    return unsafe address.pointee + box.value
  #else
    return unsafe address.pointee
  #endif
}
