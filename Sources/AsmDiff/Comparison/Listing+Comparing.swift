extension Listing {
  /// Compares a function of this listing with another one, of this listing or of a second.
  ///
  /// A mismatch is a value, not an error.
  /// - Parameters:
  ///   - candidate: A function of this listing: a symbol, a full, a short or a base name.
  ///   - baseline: What it is held against.
  ///   - other: The baseline's listing; nil when it is this one.
  ///   - options: What may be taken for the same.
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several,
  ///   `ComparisonError` for a comparison that would prove nothing, `ListingError` for operands that
  ///   do not parse.
  public func compare(
    _ candidate: String, to baseline: String, in other: Listing? = nil,
    options: ComparisonOptions = ComparisonOptions()
  ) throws -> Comparison {
    let otherListing = other ?? self
    let session = ComparisonSession(baseline: otherListing, candidate: self, options: options)
    return try session.compare(
      try otherListing.function(named: baseline), with: try function(named: candidate))
  }

  /// Whether a function of this listing is identical to another one, of this listing or of a second.
  ///
  /// It is what `compare` finds, without the rows and the reasons, and without the analysis of
  /// allocations, which takes most of a comparison's time: for whoever compares thousands of pairs.
  /// - Parameters:
  ///   - candidate: A function of this listing: a symbol, a full, a short or a base name.
  ///   - baseline: What it is held against.
  ///   - other: The baseline's listing; nil when it is this one.
  ///   - options: What may be taken for the same.
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several,
  ///   `ComparisonError` for a comparison that would prove nothing, `ListingError` for operands that
  ///   do not parse.
  public func isIdentical(
    _ candidate: String, to baseline: String, in other: Listing? = nil,
    options: ComparisonOptions = ComparisonOptions()
  ) throws -> Bool {
    let otherListing = other ?? self
    let session = ComparisonSession(baseline: otherListing, candidate: self, options: options)
    return try session.areIdentical(
      try otherListing.function(named: baseline), try function(named: candidate))
  }

  /// Counts over a function's instructions.
  ///
  /// - Throws: `ListingError` for an operand that does not parse.
  public func metrics(of function: Function) throws(ListingError) -> Metrics {
    Metrics(
      try Normalizer(listing: self, rules: Set(NormalizationRule.allCases))
        .normalForm(of: function))
  }

  /// The lines of a function's normal form, with its labels.
  ///
  /// - Throws: `ListingError` for an operand that does not parse.
  public func normalizedLines(
    of function: Function, options: ComparisonOptions = ComparisonOptions()
  ) throws(ListingError) -> [Row.Line] {
    let cache = NormalFormCache(self, rules: options.rules)
    let form = try cache.form(of: function)
    let labels = LabelNumbering(cache.referredPlaces(of: form))
    return form.lines.indices.flatMap { place in
      let line = Row.Line(
        tokens: TokenPrinter.print(form.lines[place], labels: labels).tokens,
        number: form.lines[place].number)
      let label = labels[place].map {
        Row.Line(tokens: [Token($0 + ":", .label)], number: line.number)
      }
      return [label, line].compactMap(\.self)
    }
  }
}
