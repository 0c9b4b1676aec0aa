extension ClaimError: DiagnosedError {
  /// What is wrong with the line, and what it should look like.
  public var diagnostic: Diagnostic {
    switch problem {
    case .options(let diagnostic), .pattern(let diagnostic):
      var located = diagnostic
      located.location = location
      return located
    default: return Diagnostic(message, at: location, hint: hint)
    }
  }

  private var message: String {
    switch problem {
    case .unknownMarker(let word): "'\(word)' is no claim"
    case .misspeltMarker(let marker): "'\(marker)' does not begin a claim"
    case .afterCode: "a claim stands on a line of its own, not after code"
    case .missing(let expectation): "the claim ends where \(expectation.rawValue) should stand"
    case .unclosedQuote: "the quotation mark has no partner on this line"
    case .unknownVerb(let word, _): "'\(word)' is no verb of a claim"
    case .stray(let word): "the claim is complete before '\(word)'"
    case .notANumber(let word): "'\(word)' is no whole number"
    case .notAFunction(let word): "'\(word)' names no function"
    case .badRestriction(let word): "'\(word)' is neither a level nor a target triple"
    case .optionInClaim(let word): "a claim does not take the option '\(word)'"
    case .options, .pattern: ""
    }
  }

  private var hint: String {
    switch problem {
    case .unknownMarker, .misspeltMarker:
      "write '// asmdiff: CLAIM' or '// asmdiff-options: OPTIONS'"
    case .afterCode: "move the comment to the line above"
    case .missing(.verb), .unknownVerb(_, nil):
      "the verbs are " + ClaimParser.verbs.listed
    case .unknownVerb(_, .some(let nearest)): "did you mean '\(nearest)'?"
    case .missing(.number), .notANumber: "write 'FUNCTION returns 8', or '-8', or '0x1F'"
    case .missing(.pattern): "write 'FUNCTION allocates nothing' or the events"
    case .missing(.restriction), .badRestriction:
      "write '--only speed: CLAIM' or '--only riscv32-none-none-eabi: CLAIM'"
    case .missing(.options): "write '// asmdiff-options: --optimize size', for example"
    case .optionInClaim: "options stand on a line of their own: '// asmdiff-options: OPTIONS'"
    case .missing(.function), .notAFunction: "write 'FUNCTION' or 'FILE:FUNCTION'"
    case .stray, .unclosedQuote: "put a name that holds spaces in double quotes"
    case .options, .pattern: ""
    }
  }
}
