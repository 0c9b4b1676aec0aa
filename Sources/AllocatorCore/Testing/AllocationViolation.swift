#if !hasFeature(Embedded)
  /// A breach of the contract of ``Allocator`` that a ``CheckingAllocator`` found, by its caller.
  public enum AllocationViolation: Hashable, Sendable {
    /// What the allocator was asked for when it found the breach.
    public enum Operation: String, Hashable, Sendable {
      /// A request for a block.
      case allocate
      /// The return of a block.
      case deallocate
      /// A request to make a block larger.
      case grow
      /// A request to make a block smaller.
      case shrink
    }

    /// A block that was handed out.
    public struct Block: Hashable, Sendable {
      /// The 1-based number of the block, among all that were handed out and resized.
      public let number: Int
      /// The size that the block has, in bytes.
      public let size: Int
      /// The alignment that the block was allocated with, in bytes.
      public let alignment: Int
    }

    /// A block was never deallocated.
    case leak(Block)
    /// A block was used that had been deallocated, or replaced by `grow` or `shrink`.
    case doubleFree(Operation, Block)
    /// A block was used with another size than it has.
    case wrongSize(Operation, Block, size: Int)
    /// A block was used with another alignment than it was allocated with.
    case wrongAlignment(Operation, Block, alignment: Int)
    /// A block was used that the allocator never handed out.
    case foreignBlock(Operation, size: Int, alignment: Int)
    /// A byte behind the end of a block was written, so many bytes behind its start.
    case overrun(Operation, Block, offset: Int)
    /// A request to resize a block had a new size that is on the wrong side of the old one.
    case wrongNewSize(Operation, Block, newSize: Int)
    /// A request had a negative size, or an alignment that is no power of two.
    case invalidRequest(Operation, size: Int, alignment: Int)
  }
#endif
