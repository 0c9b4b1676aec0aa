#if !hasFeature(Embedded)
  extension AllocationViolation: CustomStringConvertible {
    /// The breach, in English.
    ///
    /// - Complexity: O(1).
    public var description: String {
      switch self {
      case .leak(let block): "leak: \(block) was never deallocated"
      case .doubleFree(let operation, let block):
        "double free: \(operation) got \(block), which was deallocated before"
      case .wrongSize(let operation, let block, let size):
        "wrong size: \(operation) got size \(size) for \(block)"
      case .wrongAlignment(let operation, let block, let alignment):
        "wrong alignment: \(operation) got alignment \(alignment) for \(block)"
      case .foreignBlock(let operation, let size, let alignment):
        """
        foreign block: \(operation) got a block (size \(size), alignment \(alignment)) \
        that the allocator never handed out
        """
      case .overrun(let operation, let block, let offset):
        "overrun: \(operation) found that the byte at offset \(offset) of \(block) was written"
      case .wrongNewSize(let operation, let block, let newSize):
        "wrong new size: \(operation) was to resize \(block) to size \(newSize)"
      case .invalidRequest(let operation, let size, let alignment):
        "invalid request: \(operation) got size \(size) and alignment \(alignment)"
      }
    }
  }

  extension AllocationViolation.Operation: CustomStringConvertible {
    /// The name of the method.
    ///
    /// - Complexity: O(1).
    public var description: String { rawValue }
  }

  extension AllocationViolation.Block: CustomStringConvertible {
    /// The block's number and its facts.
    ///
    /// - Complexity: O(1).
    public var description: String { "block \(number) (size \(size), alignment \(alignment))" }
  }
#endif
