import AllocatorCore

/// An allocator does not outlive the memory that it was given.
#if REFUSED
  @_lifetime(immortal)
  func allocator() -> FixedBufferAllocator? {
    var memory = InlineArray<256, UInt8>(repeating: 0)
    // expected-error@+3 {{lifetime-dependent value escapes its scope}}
    // expected-note@+2 {{it depends on this scoped access to variable 'memory'}}
    // expected-note@+1 {{this use causes the lifetime-dependent value to escape}}
    return FixedBufferAllocator(&memory)
  }
#else
  @_lifetime(&memory)
  func allocator(in memory: inout InlineArray<256, UInt8>) -> FixedBufferAllocator? {
    FixedBufferAllocator(&memory)
  }
#endif
