/// Two whole listings, their functions paired by symbol.
public struct ListingComparison: Sendable {
  /// A comparison for each pair, in the order of the baseline.
  ///
  /// Those of identical functions have no rows.
  public var comparisons: [Comparison] = []
  /// The functions that only the baseline has, or of which the candidate has no instruction.
  public var onlyInBaseline: [Symbol] = []
  /// The functions that only the candidate has, or of which the baseline has no instruction.
  public var onlyInCandidate: [Symbol] = []
  /// The pairs of which neither side has an instruction, so that nothing was compared.
  public var withoutInstructions: [Symbol] = []

  /// The functions that could not be read on one side or the other, with the reason.
  public var unreadable: [(symbol: Symbol, error: ListingError)] = []

  /// Whether there are functions, each has a partner, and all are identical.
  public var isIdentical: Bool {
    !comparisons.isEmpty && onlyInBaseline.isEmpty && onlyInCandidate.isEmpty
      && unreadable.isEmpty && comparisons.allSatisfy(\.isIdentical)
  }
}

extension Listing {
  /// Compares every function with the function of the same symbol in another listing.
  ///
  /// - Throws: `ComparisonError` where both listings are one.
  public func compareFunctions(
    to baseline: Listing, options: ComparisonOptions = ComparisonOptions()
  ) throws -> ListingComparison {
    let session = ComparisonSession(baseline: baseline, candidate: self, options: options)
    let equations = Equations(options)
    var partners = Dictionary(functions.map { ($0.symbol, $0) }) { first, _ in first }
    var result = ListingComparison()
    for function in baseline.functions {
      guard let partner = Self.takePartner(of: function, from: &partners, equations) else {
        result.onlyInBaseline.append(function.symbol)
        continue
      }
      do {
        result.comparisons.append(
          try session.compare(function, with: partner, showsIdentical: false))
      } catch ComparisonError.noInstructions(_, _, .candidate) {
        result.onlyInBaseline.append(function.symbol)
      } catch ComparisonError.noInstructions {
        if try session.hasInstructions(partner) {
          result.onlyInCandidate.append(partner.symbol)
        } else {
          result.withoutInstructions.append(function.symbol)
        }
      } catch let error as ListingError {
        result.unreadable.append((function.symbol, error))
      }
    }
    result.onlyInCandidate += functions.map(\.symbol).filter { partners[$0] != nil }
    return result
  }

  private static func takePartner(
    of function: Function, from partners: inout [Symbol: Function], _ equations: Equations
  ) -> Function? {
    if let partner = partners.removeValue(forKey: function.symbol) { return partner }
    for name in equations.renamings(of: function.symbol) {
      if let partner = partners.removeValue(forKey: name) { return partner }
    }
    return nil
  }
}
