import AllocatorCore

/// A box has one owner, and its value can be copied.
func copy(_ box: borrowing Box<Int, SystemAllocator>) -> Box<Int, SystemAllocator> {
  #if REFUSED
    // expected-error@+1 {{'copy' cannot be applied to noncopyable types}}
    return copy box
  #else
    return box.clone()
  #endif
}
