/// What somebody says about a function's allocation sequences: a regular expression over events.
///
/// Events stand one behind the other; `|` is a choice, `*`, `+` and `?` repeat what stands before them,
/// parentheses group, `nothing` is the sequence without events and `never returns` is no sequence at all.
/// A name such as `n` in a size stands for any one value that a loop carries: two names for two values.
/// `?` as an operand says that the analysis does not know it, and holds for no operand that it knows.
package struct AllocationPattern: Hashable, Sendable {
  /// The sequences.
  package let automaton: AllocationAutomaton
  /// The pattern as it was written.
  package let text: String

  /// Reads a pattern; routines must be in the vocabulary.
  package init(
    _ text: String, vocabulary: AllocationVocabulary = .standard
  ) throws(AllocationPatternError) {
    var parser = PatternParser(text, vocabulary: vocabulary)
    let expression = try parser.pattern()
    do throws(AutomatonLimitError) {
      automaton = try AllocationAutomaton(expression.graph)
    } catch {
      throw AllocationPatternError(problem: .tooManyStates(limit: error.limit), column: 1)
    }
    self.text = text
  }
}
