/// What is said of a function, and what a run has to bear out.
package struct KnownBehavior: Sendable {
  /// The sequences; nil where there is none to look at.
  var automaton: AllocationAutomaton?
  /// What the function can return; nil stands for any value.
  var results: Set<Int64?> = [nil]
  /// Why nothing is said; empty where the sequences are all that the function can do.
  var reasons: [String] = []

  /// What somebody claims: sequences, and the numbers that can be returned; nil stands for any.
  package init(_ automaton: AllocationAutomaton, results: Set<Int64?> = [nil]) {
    self.automaton = automaton
    self.results = results
  }

  /// What the analysis says of a function.
  init(of function: Function, _ cache: NormalFormCache, _ routines: AllocationRoutines) {
    do {
      let allocations = try FunctionAllocations(function, cache, routines)
      automaton = allocations.automaton
      results = allocations.results
      reasons = allocations.limits.map(\.description)
    } catch {
      reasons = [Diagnostic(explaining: error).message]
    }
  }
}
