#if !hasFeature(Embedded)
  /// Writes a trace, and remembers where blocks were to name them by age.
  ///
  /// The address of a request that failed is zero.
  struct TraceRecorder {
    var trace = AllocationTrace()
    /// What was allocated, the newest last.
    private var blocks: [Block] = []

    /// An allocation: a block for zero bytes can have the address of another one.
    private struct Block {
      let address: UInt
      let size: Int
      var isLive = true
    }

    mutating func noteAllocation(
      at address: UInt, size: Int, alignment: Int
    ) {
      if alignment > SystemHeap.alignment {
        noteAligned(at: address, size: size, alignment: alignment)
      } else {
        note(.malloc(size: size), at: address, size: size)
      }
    }

    mutating func noteZeroedAllocation(
      at address: UInt, size: Int, alignment: Int
    ) {
      if alignment > SystemHeap.alignment {
        noteAligned(at: address, size: size, alignment: alignment)
      } else {
        note(.calloc(size: size), at: address, size: size)
      }
    }

    mutating func noteDeallocation(at address: UInt, size: Int) {
      let block = index(of: address, size: size)
      trace.events.append(.free(age: age(of: block)))
      end(block)
    }

    /// The C library has no aligned `realloc`: such a block is replaced.
    mutating func noteReallocation(
      of oldAddress: UInt, size: Int, at address: UInt, alignment: Int, to newSize: Int
    ) {
      let block = index(of: oldAddress, size: size)
      let old = age(of: block)
      if address != 0 { end(block) }
      if alignment <= SystemHeap.alignment {
        note(.realloc(age: old, size: max(newSize, 1)), at: address, size: newSize)
        return
      }
      noteAligned(at: address, size: newSize, alignment: alignment)
      if address != 0 { trace.events.append(.free(age: old.map { $0 + 1 })) }
    }

    private mutating func noteAligned(
      at address: UInt, size: Int, alignment: Int
    ) {
      let padded = SystemHeap.paddedSize(size, overAligned: alignment) ?? size
      note(.alignedAlloc(alignment: alignment, size: padded), at: address, size: size)
    }

    private mutating func note(_ event: AllocationTrace.Event, at address: UInt, size: Int) {
      trace.events.append(event)
      blocks.append(Block(address: address, size: size))
    }

    /// The newest block of an address and a size that is handed out, or else the newest that was.
    private func index(of address: UInt, size: Int) -> Int? {
      blocks.lastIndex { $0.address == address && $0.size == size && $0.isLive }
        ?? blocks.lastIndex { $0.address == address && $0.size == size }
    }

    private func age(of block: Int?) -> Int? { block.map { blocks.count - 1 - $0 } }

    private mutating func end(_ block: Int?) {
      if let block { blocks[block].isLive = false }
    }
  }
#endif
