import AllocatorCore

/// A global takes no box over a lifetime-checked reference.
#if REFUSED
  nonisolated(unsafe) var global: Box<Int, AllocatorReference<SystemAllocator>>?

  func store() {
    // expected-note@+1 {{it depends on the lifetime of variable 'system'}}
    let system = SystemAllocator()
    // expected-error@+2 {{lifetime-dependent value escapes its scope}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    unsafe global = Box(1, in: AllocatorReference(system))
  }
#else
  nonisolated(unsafe) var global: Box<Int, SystemAllocator>?

  func store() {
    let system = SystemAllocator()
    unsafe global = Box(1, in: system)
  }
#endif
