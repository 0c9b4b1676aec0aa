import AsmDiff

/// What AsmDiff and the assembler say about one pair.
struct PairCheck: Sendable {
  let pair: FunctionPair
  /// What AsmDiff says; a failure where it refuses the pair.
  let verdict: Result<Bool, any Error>
  let answer: OracleAnswer

  /// Asks both.
  init(_ pair: FunctionPair, _ modules: [AssembledModule]) {
    self.pair = pair
    let (first, second) = (modules[pair.listings.baseline], modules[pair.listings.candidate])
    let isOne = pair.listings.baseline == pair.listings.candidate
    let renaming =
      pair.kind == .modules ? ModuleRenaming(of: first.source.module) : nil
    var options = ComparisonOptions()
    if let renaming { options.equatedModules = [.init(renaming.first, renaming.second)] }
    verdict = Result {
      try second.listing.isIdentical(
        pair.candidate, to: pair.baseline, in: isOne ? nil : first.listing, options: options)
    }
    answer = AssemblyOracle.compare(
      pair.baseline, of: first.assembled, with: pair.candidate, of: second.assembled,
      isOneListing: isOne
    ) { renaming?.renamed($0) ?? $0 }
  }

  /// Whether AsmDiff says that the two are identical.
  var isIdentical: Bool { (try? verdict.get()) ?? false }

  /// The exceptions that equal code needs; nil where the assembler's code differs.
  var exceptions: Set<OracleAnswer.Exception>? {
    if case .equal(let exceptions) = answer { exceptions } else { nil }
  }

  /// What is wrong with the pair; nil when both agree.
  ///
  /// That two merged bodies are equal does not make the functions identical: a callee may be used beside
  /// a jump to it, and then no name corresponds to one.
  var problem: String? {
    switch (verdict, answer) {
    case (.failure(let error), _): "is refused: \(error)"
    case (.success(true), .different(let difference)):
      "is identical to AsmDiff and not to the assembler: \(difference)"
    case (.success(false), .equal(let exceptions)) where !exceptions.contains(.mergedBody):
      "is not identical to AsmDiff, and is to the assembler"
        + exceptions.map { ", \($0.rawValue)" }.sorted().joined()
    default: nil
    }
  }
}
