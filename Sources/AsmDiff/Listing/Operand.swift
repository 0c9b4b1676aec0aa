/// An operand of an instruction.
enum Operand: Hashable {
  case register(Register)
  case immediate(Expression)
  case memory(Memory)
  /// Where a direct branch or call goes.
  case target(Expression)
  /// What stands for itself: a rounding mode such as `{rn-sae}`, a condition, a real number.
  case literal(String)
  /// What an indirect branch or call reads its target from.
  indirect case indirect(Operand)
  /// How the operand before it is shifted or extended: `lsl #3`, `uxtw`.
  case shift(Shift)
  /// Registers in braces, and the lane of theirs that is meant: `{v0.s, v1.s}[1]`.
  case list([Register], lane: Int64?)
  /// What the assembler puts into a pool of its own, to be read from there: `=value`.
  case pooled(Expression)

  /// An address in memory: segment, displacement, base, index and scale.
  struct Memory: Hashable {
    var segment: Register?
    var displacement = Expression()
    var base: Register?
    var index: Register?
    /// What the index is multiplied with: 1, 2, 4 or 8.
    var scale: Int64 = 1
    /// How the index is shifted or extended, where the architecture says it in words.
    var shift: Shift?
    /// When the sum is written back to the base, if it is.
    var update: Update?
  }

  /// A shift or an extension, in words.
  struct Shift: Hashable {
    /// The word, such as `lsl` or `uxtw`.
    var kind: String
    /// By how many bits; nil where it is not said.
    var amount: Int64?
  }

  /// When a base register takes the value of the sum.
  enum Update: Hashable {
    /// Before the access: `[x0, #8]!`.
    case before
    /// Behind the access, which is at the base itself: `[x0], #8`.
    case after
  }

  /// How many symbols it names.
  var symbolCount: Int {
    switch self {
    case .immediate(let expression), .target(let expression), .pooled(let expression):
      expression.terms.count
    case .memory(let memory): memory.displacement.terms.count
    case .indirect(let inner): inner.symbolCount
    case .register, .literal, .shift, .list: 0
    }
  }
}
