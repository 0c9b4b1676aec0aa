extension AllocationPatternError: DiagnosedError {
  /// What is wrong with the pattern, and what it should look like.
  package var diagnostic: Diagnostic {
    Diagnostic("column \(column) of the pattern: \(message)", hint: hint)
  }

  /// What is wrong, without where.
  package var message: String {
    switch problem {
    case .missingEvent: "an event is missing"
    case .unknownWord(let word, _): "'\(word)' is no event"
    case .missingOperands(let name): "'\(name)' stands without its operands"
    case .operandCount(let name, let expected, let found):
      "'\(name)' has \(expected) operand\(expected == 1 ? "" : "s"), not \(found)"
    case .missing(let expectation): "\(expectation.rawValue) is missing"
    case .strayParenthesis: "the ')' has no partner"
    case .unclosedQuote: "the quotation mark has no partner"
    case .numberTooLarge(let number): "\(number) does not fit 64 bits"
    case .tooDeep: "parentheses are nested too deeply"
    case .tooManyParts(let limit): "a size is made of more than \(limit) names and numbers"
    case .tooManyStates(let limit): "the pattern needs an automaton of more than \(limit) states"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch problem {
    case .missingEvent:
      "write events such as 'malloc(8) free(0)', or 'nothing' where there are none"
    case .unknownWord(_, .some(let nearest)): "did you mean '\(nearest)'?"
    case .unknownWord(let word, nil):
      "events are routines such as 'malloc(8)', 'call \(CalleeName.text(word))' and 'abort'"
    case .missingOperands(let name): "write '\(name)(', the operands and ')', without a space"
    case .operandCount, .missing(.number): "separate operands by ',': 'calloc(4, 8)'"
    case .missing(.closingParenthesis), .missing(.closingBracket), .strayParenthesis:
      "parentheses and brackets come in pairs"
    case .missing(.callee): "write 'call NAME' or 'call ?'"
    case .missing(.size): "a size is a number, 'arg1', 'n', '16*n+8', '*(arg1+8)' or '?'"
    case .missing(.pointer):
      "a pointer is an age (0 is the newest allocation), 'null', 'arg1+8', '*(arg1)', '&symbol' or '?'"
    case .missing(.returns): "write '\(AllocationExpression.neverText)'"
    case .unclosedQuote: "close the name with '\"'; inside it write '\\\"' for a quotation mark"
    case .numberTooLarge: "numbers are signed, of 64 bits"
    case .tooDeep, .tooManyParts, .tooManyStates: "write a shorter pattern"
    }
  }
}
