/// What the tool must know of a machine to read its listings.
///
/// One file, or one folder, for each architecture: the next one is added without a change elsewhere.
protocol Architecture: Sendable {
  /// What people call it, such as `x86-64`.
  static var name: String { get }

  /// Reads an instruction.
  ///
  /// - Throws: `SyntaxError` for text that is not an instruction of this architecture.
  static func instruction(_ cursor: Cursor, dialect: Dialect) throws(SyntaxError) -> Instruction

  /// What an instruction does to the flow of control.
  static func control(_ instruction: Instruction) -> ControlEffect

  /// What an instruction does to memory and the stack, as far as metrics count it.
  static func memoryEffect(_ instruction: Instruction) -> MemoryEffect

  /// The bytes behind a symbol that an instruction reads or writes, the first one alone where it is
  /// not known how many; nil where it only takes an address, or where the place is not a constant.
  static func access(_ instruction: Instruction) -> MemoryAccess?

  /// What an instruction computes, and where control goes.
  ///
  /// An instruction that is not known clobbers whatever it may write, never silently nothing.
  /// - Parameters:
  ///   - instruction: The instruction, in its normal form.
  ///   - references: What fills the holes of its line, in order of the operands.
  static func effect(_ instruction: Instruction, _ references: [Reference]) -> InstructionEffect

  /// What calls do to registers.
  static var convention: CallingConvention { get }

  /// The direct form of a call or jump through the address that a linker fills in, such as
  /// `callq *f@GOTPCREL(%rip)`; nil for every other instruction.
  static func directForm(_ instruction: Instruction) -> Instruction?

  /// The directive of this name that lays down bytes; nil for one that lays down nothing.
  static func dataDirective(_ name: String) -> DataDirective?

  /// Whether `.align` counts in powers of two for every object format.
  static var alignsInPowers: Bool { get }

  /// How an alignment spells a byte that is an instruction without effect; nil where there is none.
  static var noOperationByte: String? { get }

  /// Writes an instruction in the spelling of its normal form.
  static func print(_ instruction: Instruction, into printer: inout some InstructionPrinter)
}

/// What an instruction does to the flow of control.
enum ControlEffect: Hashable {
  /// The next instruction runs.
  case fallsThrough
  /// Control goes to the operand, always.
  case jump
  /// Control goes to the operand or on.
  case branch
  /// Control goes to the operand and comes back, if it does.
  case call
  /// Control goes back to the caller.
  case `return`
  /// Control goes nowhere.
  case trap

  /// Whether the instruction behind this one can run next.
  var canFallThrough: Bool { self == .fallsThrough || self == .branch || self == .call }
}

/// What an instruction does to memory and the stack.
struct MemoryEffect: Hashable {
  var loads = false
  var stores = false
  /// How much deeper the stack becomes, in bytes; nil when it is not a constant.
  var stackGrowth: Int? = 0
}

/// Which bytes behind a symbol an instruction reads or writes.
struct MemoryAccess: Hashable {
  /// Where they begin, in bytes behind the symbol.
  var offset: Int64
  /// How many there are at the least.
  var width: Int64
}

/// Takes the pieces of an instruction's text, in order.
protocol InstructionPrinter {
  mutating func write(_ text: String, _ role: Token.Role)
  /// A symbol or a local label, which may stand for another name on the other side.
  mutating func write(reference symbol: Symbol)
}

extension InstructionPrinter {
  /// Writes an expression, such as `table-8` or `.LBB0_2-.LJTI0_0`.
  mutating func write(_ expression: Expression, keepsModifiers: Bool = true) {
    guard expression.rightShift == 0 else { return writeShifted(expression, keepsModifiers) }
    for (index, term) in expression.terms.enumerated() {
      if term.isNegative || index > 0 { write(term.isNegative ? "-" : "+", .punctuation) }
      write(reference: term.symbol)
      if keepsModifiers && !term.modifier.isEmpty { write("@" + term.modifier, .punctuation) }
    }
    if expression.terms.isEmpty {
      write(String(expression.constant), .number)
    } else if expression.constant != 0 {
      let sign = expression.constant < 0 ? "" : "+"
      write(sign + String(expression.constant), .number)
    }
  }

  private mutating func writeShifted(_ expression: Expression, _ keepsModifiers: Bool) {
    var sum = expression
    sum.rightShift = 0
    write("(", .punctuation)
    write(sum, keepsModifiers: keepsModifiers)
    write(")>>", .punctuation)
    write(String(expression.rightShift), .number)
  }
}
