/// A set of sequences is too large to be made into an automaton.
package struct AutomatonLimitError: Error, Hashable, DiagnosedError {
  /// How many states the automaton may have.
  package var limit: Int

  /// Makes an error.
  package init(limit: Int) {
    self.limit = limit
  }

  /// What happened, in English.
  package var diagnostic: Diagnostic {
    Diagnostic("the allocation sequences need an automaton of more than \(limit) states")
  }
}
