/// An operand of an instruction.
enum Operand: Hashable {
  case register(Register)
  case immediate(Expression)
  case memory(Memory)
  /// Where a direct branch or call goes.
  case target(Expression)
  /// What stands alone in braces: a rounding mode, such as `{rn-sae}`.
  case literal(String)
  /// What an indirect branch or call reads its target from.
  indirect case indirect(Operand)

  /// An address in memory: segment, displacement, base, index and scale.
  struct Memory: Hashable {
    var segment: Register?
    var displacement = Expression()
    var base: Register?
    var index: Register?
    /// What the index is multiplied with: 1, 2, 4 or 8.
    var scale: Int64 = 1
  }
}
