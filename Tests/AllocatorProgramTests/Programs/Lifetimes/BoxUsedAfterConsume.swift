import AllocatorCore

/// A box is gone when its value was taken.
func use() -> Int {
  // expected-error@+1 {{'box' used after consume}}
  let box = Box(1, in: SystemAllocator())
  #if REFUSED
    // expected-note@+1 {{consumed here}}
    let number = box.consume()
    // expected-note@+1 {{used here}}
    return number + box.value
  #else
    let number = box.value
    return number + box.consume()
  #endif
}
