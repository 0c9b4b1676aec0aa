import Harness

/// The assembler's word on mutants of one listing.
struct MutantAssembly: Sendable {
  /// What became of them.
  struct Outcome {
    /// Those that the assembler takes, in one text.
    var mutants: [Mutant] = []
    /// Those that it refuses.
    var void: [Mutant] = []
    /// Those of the taken of which it makes what it makes of the original.
    var equivalent: [Mutant] = []
    /// Those of the taken that are other programs.
    var others: [Mutant] = []
    /// The text with all taken ones.
    var text = ""
  }

  let anatomy: ListingAnatomy
  let assembler: Assembler
  let object: ObjectCode

  /// Assembles mutants together, without those that are refused.
  ///
  /// - Throws: `HarnessError` where the text is refused and no mutant can be why.
  func assemble(_ all: [Mutant], named name: String) throws -> Outcome {
    var outcome = Outcome(mutants: all)
    while !outcome.mutants.isEmpty {
      let text = MutatedText(anatomy.lines, outcome.mutants)
      switch try assembler.assemble(text.text, named: name) {
      case .assembled(let code):
        outcome.text = text.text
        outcome.equivalent = outcome.mutants.filter { !isOther($0, code) }
        outcome.others = outcome.mutants.filter { isOther($0, code) }
        return outcome
      case .refused(let lines, let messages):
        // An error may stand where the mutant does not: at what refers to it.
        let refused = Set(lines.compactMap { text.mutant(at: $0) })
          .union(culprits(lines.compactMap(text.origin), outcome.mutants))
        guard !refused.isEmpty else {
          throw HarnessError.failed(command: "clang \(name)", status: 1, output: messages)
        }
        outcome.void += refused.sorted().map { outcome.mutants[$0] }
        outcome.mutants = outcome.mutants.indices.filter { !refused.contains($0) }
          .map { outcome.mutants[$0] }
      }
    }
    return outcome
  }

  /// The mutants of the functions that hold some lines.
  private func culprits(_ lines: [Int], _ mutants: [Mutant]) -> Set<Int> {
    let symbols = Set(
      anatomy.functions.filter { function in
        guard let first = function.lines.first, let last = function.lines.last else { return false }
        return lines.contains { first <= $0 && $0 <= last }
      }.map(\.symbol))
    return Set(mutants.indices.filter { symbols.contains(mutants[$0].symbol) })
  }

  private func isOther(_ mutant: Mutant, _ code: ObjectCode) -> Bool {
    let old = object.content(of: mutant.symbol)
    return old == nil || old != code.content(of: mutant.symbol)
  }
}
