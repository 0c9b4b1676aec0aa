#if !hasFeature(Embedded)
  /// What a checking allocator knows of the blocks that it handed out.
  final class CheckingState {
    typealias Block = AllocationViolation.Block

    let guardSize: Int
    let onViolation: (AllocationViolation) -> Void
    /// The blocks that are handed out, by address.
    private var live: [UInt: Block] = [:]
    /// The blocks that were taken back and whose addresses were not handed out again.
    private var freed: [UInt: Block] = [:]
    private var count = 0

    init(guardSize: Int, onViolation: @escaping (AllocationViolation) -> Void) {
      self.guardSize = guardSize
      self.onViolation = onViolation
    }

    deinit {
      for leak in leaks { onViolation(leak) }
    }

    var leaks: [AllocationViolation] {
      live.values.sorted { $0.number < $1.number }.map { .leak($0) }
    }

    /// The size of the base's block; never zero, so that no two blocks have one address.
    func paddedSize(of block: Block) -> Int { max(block.size + guardSize, 1) }

    /// The size of the base's block for a request; `nil` if there can be none.
    func paddedSize(_ size: Int, alignment: Int) -> Int? {
      if size < 0 || alignment <= 0 || alignment & (alignment - 1) != 0 {
        onViolation(.invalidRequest(.allocate, size: size, alignment: alignment))
        return nil
      }
      return paddedSize(size)
    }

    private func paddedSize(_ size: Int) -> Int? {
      let (padded, overflow) = size.addingReportingOverflow(guardSize)
      return overflow ? nil : max(padded, 1)
    }

    func noteAllocation(_ pointer: UnsafeMutableRawPointer?, size: Int, alignment: Int) {
      guard let pointer = unsafe pointer else { return }
      count += 1
      let address = UInt(bitPattern: pointer)
      live[address] = Block(number: count, size: size, alignment: alignment)
      freed[address] = nil
      unsafe writeGuard(behind: pointer, size: size)
    }

    /// The block to return, with its true size and alignment; `nil` if there is none.
    func noteDeallocation(
      _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int
    ) -> Block? {
      let block = unsafe find(.deallocate, pointer, size: size, alignment: alignment)?.block
      if let block { forget(block, at: UInt(bitPattern: pointer)) }
      return block
    }

    /// The sizes of the base's block before and after a resize; `nil` if there can be none.
    func paddedSizes(
      _ operation: AllocationViolation.Operation, _ pointer: UnsafeMutableRawPointer, size: Int,
      alignment: Int, to newSize: Int
    ) -> (old: Int, new: Int)? {
      guard
        let (block, isAsGiven) = unsafe find(
          operation, pointer, size: size, alignment: alignment)
      else { return nil }
      let isRight = operation == .grow ? newSize > block.size : 0...block.size ~= newSize
      if !isRight { onViolation(.wrongNewSize(operation, block, newSize: newSize)) }
      guard isAsGiven, isRight, let padded = paddedSize(newSize) else { return nil }
      return (paddedSize(of: block), padded)
    }

    func noteReallocation(
      of pointer: UnsafeMutableRawPointer, at newPointer: UnsafeMutableRawPointer?, to newSize: Int
    ) {
      let address = UInt(bitPattern: pointer)
      guard unsafe newPointer != nil, let block = live[address] else { return }
      forget(block, at: address)
      unsafe noteAllocation(newPointer, size: newSize, alignment: block.alignment)
    }

    private func forget(_ block: Block, at address: UInt) {
      live[address] = nil
      freed[address] = block
    }

    /// Finds a block, reports what is wrong with it, and says whether its size and alignment are right.
    private func find(
      _ operation: AllocationViolation.Operation, _ pointer: UnsafeMutableRawPointer, size: Int,
      alignment: Int
    ) -> (block: Block, isAsGiven: Bool)? {
      let address = UInt(bitPattern: pointer)
      guard let block = live[address] else {
        onViolation(
          freed[address].map { .doubleFree(operation, $0) }
            ?? .foreignBlock(operation, size: size, alignment: alignment))
        return nil
      }
      if block.size != size { onViolation(.wrongSize(operation, block, size: size)) }
      if block.alignment != alignment {
        onViolation(.wrongAlignment(operation, block, alignment: alignment))
      }
      if let offset = unsafe overrun(behind: pointer, size: block.size) {
        onViolation(.overrun(operation, block, offset: offset))
      }
      return (block, block.size == size && block.alignment == alignment)
    }
  }
#endif
