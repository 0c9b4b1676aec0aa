/// Compares functions of two listings, and keeps what it parsed for the next pair.
final class ComparisonSession {
  private let baseline: NormalFormCache
  private let candidate: NormalFormCache
  private let options: ComparisonOptions
  private let isOneListing: Bool
  private let allocations: AllocationJudge

  init(baseline: Listing, candidate: Listing, options: ComparisonOptions) {
    isOneListing = baseline.path == candidate.path && baseline.bytes == candidate.bytes
    self.baseline = NormalFormCache(baseline, rules: options.rules)
    self.candidate = isOneListing ? self.baseline : NormalFormCache(candidate, rules: options.rules)
    self.options = options
    allocations = AllocationJudge(self.baseline, self.candidate, options)
  }

  /// Compares two functions.
  ///
  /// - Parameter showsIdentical: Whether identical functions get rows, and their allocations.
  /// - Throws: `ComparisonError` for a comparison that would prove nothing, `ListingError` for
  ///   operands that do not parse.
  func compare(
    _ left: Function, with right: Function, showsIdentical: Bool = true
  ) throws -> Comparison {
    let (merged, forms) = try bodies(left, right)
    var comparison = Comparison(
      baseline: try subject(left, in: baseline), candidate: try subject(right, in: candidate),
      options: options,
      verdict: .undetermined, rules: [], reasons: [], notes: notes(left, right, merged), rows: [],
      details: [], witness: nil)
    try decide(&comparison, merged, forms, showsIdentical: showsIdentical)
    if !comparison.isIdentical || showsIdentical {
      try allocations.decide(&comparison, left, right)
    }
    if merged.0.symbol != left.symbol || merged.1.symbol != right.symbol {
      comparison.rules = NormalizationRule.allCases.filter {
        comparison.rules.contains($0) || $0 == .mergedBody
      }
    }
    return comparison
  }

  /// Whether two functions are identical; nothing else is found out about them.
  ///
  /// - Throws: What `compare` throws for the same pair.
  func areIdentical(_ left: Function, _ right: Function) throws -> Bool {
    let (merged, forms) = try bodies(left, right)
    return try judge(merged, forms).isIdentical
  }

  /// The functions whose bodies are compared, and these bodies.
  private func bodies(
    _ left: Function, _ right: Function
  ) throws -> (merged: (Function, Function), forms: (NormalForm, NormalForm)) {
    try checkSubjects(left, right)
    let merged = (try baseline.mergedBody(of: left), try candidate.mergedBody(of: right))
    let forms = (try baseline.form(of: merged.0), try candidate.form(of: merged.1))
    try checkInstructions(forms.0, left, .baseline, baseline.listing)
    try checkInstructions(forms.1, right, .candidate, candidate.listing)
    return (merged, forms)
  }

  // MARK: What would prove nothing

  private func checkSubjects(_ left: Function, _ right: Function) throws(ComparisonError) {
    if isOneListing && left.symbol == right.symbol {
      throw .sameFunction(name: left.name, path: baseline.listing.path)
    }
    let names = (baseline.listing.architecture.name, candidate.listing.architecture.name)
    if names.0 != names.1 { throw .architectures(baseline: names.0, candidate: names.1) }
  }

  private func checkInstructions(
    _ form: NormalForm, _ function: Function, _ side: Side, _ listing: Listing
  ) throws(ComparisonError) {
    if !form.instructions.contains(where: { _ in true }) {
      throw .noInstructions(name: function.name, path: listing.path, side: side)
    }
  }

  /// Whether a function of the candidate has an instruction.
  func hasInstructions(_ function: Function) throws(ListingError) -> Bool {
    try candidate.form(of: function).instructions.contains { _ in true }
  }

  // MARK: The verdict

  private func decide(
    _ comparison: inout Comparison, _ functions: (Function, Function),
    _ forms: (NormalForm, NormalForm), showsIdentical: Bool
  ) throws {
    let (isIdentical, names, mismatch) = try judge(functions, forms)
    guard isIdentical else { return try explain(&comparison, functions, forms, mismatch) }
    comparison.verdict = .identical
    describe(&comparison, names, forms)
    if showsIdentical { comparison.rows = try RowBuilder(forms.0, forms.1, names).rows }
  }

  /// Whether two bodies are identical, the names that were found to correspond, and the first
  /// difference between the bodies' own lines.
  private func judge(
    _ functions: (Function, Function), _ forms: (NormalForm, NormalForm)
  ) throws -> (isIdentical: Bool, names: Correspondence, mismatch: Mismatch?) {
    let names = correspondence(functions)
    var dependencies: Set<SymbolPair> = []
    let mismatch = try names.compare(forms.0, forms.1, &dependencies)
    try names.settle()
    let isIdentical =
      mismatch == nil && dependencies.allSatisfy { names.contents[$0]?.mismatch == nil }
    return (isIdentical, names, mismatch)
  }

  /// Says what differs.
  ///
  /// Names are learnt anew while rows are aligned: those of the comparison line by line are wrong
  /// behind the first difference.
  private func explain(
    _ comparison: inout Comparison, _ functions: (Function, Function),
    _ forms: (NormalForm, NormalForm), _ mismatch: Mismatch?
  ) throws {
    let names = correspondence(functions)
    let rows = try RowBuilder(forms.0, forms.1, names)
    comparison.rows = rows.rows
    comparison.reasons = Reasons.sentences(rows.rows, rows.mismatches, isAllRowsEqual: mismatch)
    describe(&comparison, names, forms)
    comparison.details = try rows.differingContents.prefix(Self.shownDetails).map {
      try detail($0, functions)
    }
  }

  private func describe(
    _ comparison: inout Comparison, _ names: Correspondence, _ forms: (NormalForm, NormalForm)
  ) {
    let rules = names.rules.union(forms.0.rules).union(forms.1.rules)
    comparison.rules = NormalizationRule.allCases.filter(rules.contains)
    comparison.notes += names.equated.map(Self.note).sorted()
  }

  private static let shownDetails = 8

  private func correspondence(_ functions: (Function, Function)) -> Correspondence {
    Correspondence(
      baseline, candidate,
      root: SymbolPair(baseline: functions.0.symbol, candidate: functions.1.symbol),
      isOneListing: isOneListing, options: options)
  }

  private func detail(
    _ pair: SymbolPair, _ functions: (Function, Function)
  ) throws -> Comparison.Detail {
    let names = Set(
      [pair.baseline.name, pair.candidate.name].map { Demangler.shortName(of: Symbol($0)) })
    let rows = try RowBuilder(
      try form(pair.baseline, baseline), try form(pair.candidate, candidate),
      correspondence(functions))
    return Comparison.Detail(title: names.sorted().joined(separator: " / "), rows: rows.rows)
  }

  private func form(_ symbol: Symbol, _ cache: NormalFormCache) throws -> NormalForm {
    if let function = cache.listing.function(withSymbol: symbol) {
      return try cache.form(of: try cache.mergedBody(of: function))
    }
    return try cache.form(ofDataAt: cache.listing.resolveAlias(symbol).symbol)
  }

  // MARK: Facts

  private func subject(
    _ function: Function, in cache: NormalFormCache
  ) throws(ListingError) -> Comparison.Subject {
    let listing = cache.listing
    return Comparison.Subject(
      path: listing.path, function: function.name, symbol: function.symbol.name,
      triple: listing.origin?.triple, optimize: listing.origin?.optimize,
      arguments: listing.origin?.arguments ?? [],
      metrics: Metrics(try cache.form(of: function)), allocations: nil, line: function.line)
  }

  private func notes(
    _ left: Function, _ right: Function, _ merged: (Function, Function)
  ) -> [String] {
    zip([left, right], [merged.0, merged.1]).compactMap { function, body in
      guard function.symbol != body.symbol else { return nil }
      return "'\(function.name)' is a jump to '\(body.name)', whose body was compared"
    }
  }

  private static func note(_ pair: SymbolPair) -> String {
    let (left, right) = (
      Demangler.shortName(of: pair.baseline), Demangler.shortName(of: pair.candidate)
    )
    return "'\(right)' was taken for '\(left)', as declared"
  }
}
