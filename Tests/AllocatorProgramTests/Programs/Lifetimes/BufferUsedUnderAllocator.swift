import AllocatorCore

/// The caller's memory is not used while an allocator has it.
func use() -> UInt8 {
  var memory = InlineArray<256, UInt8>(repeating: 0)
  var number: UInt8 = 0
  // expected-error@+1 {{overlapping accesses to 'memory'}}
  if let allocator = FixedBufferAllocator(&memory) {
    let box = Box(UInt8(1), in: allocator)
    #if REFUSED
      // expected-note@+1 {{conflicting access is here}}
      memory[200] = 2
    #endif
    number = box.consume()
  }
  memory[200] = 2
  return number + memory[200]
}
