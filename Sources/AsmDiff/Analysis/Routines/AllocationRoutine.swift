/// A routine that the analysis knows: it allocates, frees, counts references, or does none of these.
struct AllocationRoutine: Hashable {
  /// What an argument is, for an event that shows it; arguments are numbered from 0.
  enum Operand: Hashable {
    case size(argument: Int)
    case pointer(argument: Int)
    /// A pointer in a register that carries no argument, such as `x20` of `swift_retain_x20`.
    case pointerInRegister(Register)
  }

  /// What a routine gives back.
  enum Result: Hashable {
    /// A block, or null where `canFail`.
    case block(canFail: Bool)
    /// A block whose address the routine writes where the argument of this number points, unless it
    /// fails; what it returns is a status.
    case blockThroughArgument(Int)
    /// The argument of this number.
    case argument(Int)
    /// Something that has nothing to do with allocation.
    case value
    /// It does not return.
    case never
  }

  /// Memory that a routine writes.
  struct Write: Hashable {
    enum Length: Hashable {
      /// The argument of this number says how many bytes.
      case argument(Int)
      /// So many bytes.
      case bytes(Int)
      case unknown
    }

    /// The number of the argument that points there.
    var argument: Int
    var length: Length
  }

  /// The name that events have; nil for a harmless routine, which is no event.
  var event: String?
  var operands: [Operand] = []
  var result: Result
  /// The memory that it writes, besides the block that it allocates or frees.
  var writes: [Write] = []
  /// Whether it can run other code: a deinitialiser, a callback.
  var runsOtherCode = false
  /// Whether a user named it: its body is not followed, and it may write whatever it can reach.
  var isNamedByUser = false

  /// Whether its events make an allocation, or would if they did not fail.
  var makesBlock: Bool {
    switch result {
    case .block, .blockThroughArgument: true
    case .argument, .value, .never: false
    }
  }

  /// The kinds of the operands of its events.
  var operandKinds: [EventOperand.Kind] {
    operands.map { operand in
      switch operand {
      case .size: .size
      case .pointer, .pointerInRegister: .pointer
      }
    }
  }
}

extension AllocationRoutine {
  /// A routine that gives a block; `sizes` are the numbers of arguments.
  static func allocating(_ event: String, sizes: [Int], canFail: Bool = true) -> Self {
    Self(
      event: event, operands: sizes.map { .size(argument: $0) }, result: .block(canFail: canFail))
  }

  /// A routine that frees the block that its first argument points to; `sizes` are the numbers of
  /// arguments.
  static func freeing(_ event: String, sizes: [Int] = []) -> Self {
    Self(
      event: event, operands: [.pointer(argument: 0)] + sizes.map { .size(argument: $0) },
      result: .value)
  }

  /// A routine that is an event with a pointer to an object, and no block of it is new.
  static func counting(
    _ event: String, sizes: [Int] = [], result: Result = .value, runsOtherCode: Bool = false
  ) -> Self {
    Self(
      event: event, operands: [.pointer(argument: 0)] + sizes.map { .size(argument: $0) },
      result: result, runsOtherCode: runsOtherCode)
  }

  /// A routine that is no event.
  static func harmless(_ result: Result = .value, writes: Write...) -> Self {
    Self(event: nil, result: result, writes: writes)
  }

  /// A routine that does not return.
  static let never = Self(event: nil, result: .never)
}
