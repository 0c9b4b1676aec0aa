/// A pattern of allocation sequences that cannot be read.
package struct AllocationPatternError: Error, Hashable {
  /// What is wrong.
  package enum Problem: Hashable, Sendable {
    /// Nothing, or an operator, stands where an event should.
    case missingEvent
    /// The word is no event.
    case unknownWord(String, nearest: String?)
    /// The routine is known, but its operands do not follow.
    case missingOperands(String)
    /// The routine takes another number of operands.
    case operandCount(String, expected: Int, found: Int)
    /// This should stand here.
    case missing(Expectation)
    /// A closing parenthesis has no partner.
    case strayParenthesis
    /// A quotation mark has no partner.
    case unclosedQuote
    /// The number does not fit 64 bits.
    case numberTooLarge(String)
    /// Parentheses are nested too deeply.
    case tooDeep
    /// A size is made of more names and numbers.
    case tooManyParts(limit: Int)
    /// The pattern's sequences need an automaton of more states.
    case tooManyStates(limit: Int)
  }

  /// What should stand somewhere.
  package enum Expectation: String, Hashable, Sendable {
    case closingParenthesis = "')'"
    case closingBracket = "']'"
    case callee = "the name of what is called, or '?'"
    case size = "a size"
    case pointer = "a pointer"
    case number = "a number"
    case returns = "'returns'"
  }

  /// What is wrong.
  package var problem: Problem
  /// Where in the pattern, in bytes, 1-based.
  package var column: Int

  /// Makes an error.
  package init(problem: Problem, column: Int) {
    self.problem = problem
    self.column = column
  }
}
