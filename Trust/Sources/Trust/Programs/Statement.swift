/// A statement of a random program.
///
/// Every block is owned by one variable or by nobody: a variable that gave its block away is null, so that
/// no program frees a block twice or looks into one that was freed.
indirect enum Statement: Sendable {
  /// A routine that allocates.
  enum Allocator: CaseIterable {
    case malloc
    case calloc
    case alignedAlloc
    case posixMemalign
  }

  /// A helper that is not inlined and works on a variable that holds a block.
  enum Helper: CaseIterable {
    /// Frees the block, if there is one.
    case end
    /// Frees the block, and makes one of 24 bytes where the number is above one.
    case renew
    /// Makes a block where there is none and the number is odd.
    case fill
  }

  /// What only Swift has.
  enum SwiftOnly: CaseIterable {
    case newNode
    case dropNode
    case readNode
    case pushNode
    case appendElement
    case readElements
    case dropElements
    case closure
    case throwing
    case generic
    case nestedFunction
    case optional
  }

  case assign(String, Number)
  /// A new name for a number, which the statements see.
  case temporary(String, Number, [Statement])
  case setCell(Number, Number)
  case setTotal(Number)
  /// Allocates where the variable holds nothing.
  case allocate(String, Allocator, Number)
  case reallocate(String, Number)
  /// Frees what the variable holds, also where that is nothing.
  case free(String)
  /// Frees what the variable holds if it holds anything.
  case freeIfAny(String)
  case swap(String, String)
  case help(Helper, String, Number)
  /// Calls a routine that nobody knows.
  case note(Number)
  /// Carries a number through a block, around statements that may end the function.
  case throughBlock(String, Number, into: String, [Statement])
  /// Frees a new block when the statements are left, whichever way.
  case deferredFree(String, Number, [Statement])
  case branch(Condition, [Statement], [Statement])
  /// So many turns; the counter begins at 0 and is counted at the beginning of a turn.
  case loop(counter: String, Number, [Statement], isRotated: Bool)
  /// The cases 0, 1 and so on of the number's low two bits; each may go on with the next.
  case choice(Number, [(body: [Statement], fallsThrough: Bool)])
  case leaveLoop(Condition)
  case nextTurn(Condition)
  case finish(Number)
  case swift(SwiftOnly, Number)
}
