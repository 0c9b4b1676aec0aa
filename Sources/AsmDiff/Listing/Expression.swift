/// What an assembler computes when it lays out the program: symbols and a number, added up.
struct Expression: Hashable {
  struct Term: Hashable {
    var symbol: Symbol
    /// What follows the symbol after an `@`, such as `PLT` or `GOTPCREL`; empty for none.
    var modifier = ""
    var isNegative = false
  }

  var terms: [Term] = []
  var constant: Int64 = 0
  /// How far the sum is shifted right, with its sign: `(.LBB0_2-.LBB0_1)>>2`.
  ///
  /// Only a sum with symbols has this: of a number it is worked out.
  var rightShift: Int64 = 0

  init(terms: [Term] = [], constant: Int64 = 0) {
    self.terms = terms
    self.constant = constant
  }

  /// A symbol without a number.
  init(_ symbol: Symbol, modifier: String = "") {
    self.init(terms: [Term(symbol: symbol, modifier: modifier)])
  }

  /// The number, where there is no symbol.
  var number: Int64? { terms.isEmpty ? constant : nil }

  /// The symbol, where there is nothing else.
  var soleTerm: Term? {
    terms.count == 1 && constant == 0 && rightShift == 0 && !terms[0].isNegative ? terms[0] : nil
  }

  static func + (left: Expression, right: Expression) -> Expression {
    Expression(terms: left.terms + right.terms, constant: left.constant &+ right.constant)
  }

  static prefix func - (expression: Expression) -> Expression {
    var terms = expression.terms
    for index in terms.indices { terms[index].isNegative.toggle() }
    return Expression(terms: terms, constant: 0 &- expression.constant)
  }
}
