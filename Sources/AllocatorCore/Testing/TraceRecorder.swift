#if !hasFeature(Embedded)
  /// Writes a trace, and remembers where blocks were to name them by age.
  ///
  /// The address of a request that failed is zero.
  struct TraceRecorder {
    var trace = AllocationTrace()
    /// The addresses of all allocations, the newest last.
    private var addresses: [UInt] = []

    mutating func noteAllocation(
      at address: UInt, size: Int, alignment: Int
    ) {
      if alignment > SystemHeap.alignment {
        noteAligned(at: address, size: size, alignment: alignment)
      } else {
        note(.malloc(size: size), at: address)
      }
    }

    mutating func noteZeroedAllocation(
      at address: UInt, size: Int, alignment: Int
    ) {
      if alignment > SystemHeap.alignment {
        noteAligned(at: address, size: size, alignment: alignment)
      } else {
        note(.calloc(size: size), at: address)
      }
    }

    mutating func noteDeallocation(at address: UInt) {
      trace.events.append(.free(age: age(of: address)))
    }

    /// The C library has no aligned `realloc`: such a block is replaced.
    mutating func noteReallocation(
      of oldAddress: UInt, at address: UInt, alignment: Int, to newSize: Int
    ) {
      let old = age(of: oldAddress)
      if alignment <= SystemHeap.alignment {
        note(.realloc(age: old, size: max(newSize, 1)), at: address)
        return
      }
      noteAligned(at: address, size: newSize, alignment: alignment)
      if address != 0 { trace.events.append(.free(age: old.map { $0 + 1 })) }
    }

    private mutating func noteAligned(
      at address: UInt, size: Int, alignment: Int
    ) {
      let padded = SystemHeap.paddedSize(size, overAligned: alignment) ?? size
      note(.alignedAlloc(alignment: alignment, size: padded), at: address)
    }

    private mutating func note(_ event: AllocationTrace.Event, at address: UInt) {
      trace.events.append(event)
      addresses.append(address)
    }

    /// The age of the newest allocation at an address.
    private func age(of address: UInt) -> Int? {
      addresses.lastIndex(of: address).map { addresses.count - 1 - $0 }
    }
  }
#endif
