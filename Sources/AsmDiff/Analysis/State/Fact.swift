/// What is known of a value on a path: bounds, as a signed number, and that it is not zero.
struct Fact: Hashable {
  var minimum = Int64.min
  var maximum = Int64.max
  var isNonzero = false

  static let nothing = Fact()

  init(minimum: Int64 = .min, maximum: Int64 = .max, isNonzero: Bool = false) {
    self.minimum = minimum
    self.maximum = maximum
    self.isNonzero = isNonzero || minimum > 0 || maximum < 0
  }

  /// A number's own fact.
  init(_ number: Int64) {
    self.init(minimum: number, maximum: number, isNonzero: number != 0)
  }

  /// Whether no number can have both facts.
  var isImpossible: Bool {
    minimum > maximum || (isNonzero && minimum == 0 && maximum == 0)
  }

  /// Both facts at once.
  func and(_ other: Fact) -> Fact {
    var both = Fact(
      minimum: max(minimum, other.minimum), maximum: min(maximum, other.maximum),
      isNonzero: isNonzero || other.isNonzero)
    if both.isNonzero && both.minimum == 0 && both.maximum > 0 { both.minimum = 1 }
    if both.isNonzero && both.maximum == 0 && both.minimum < 0 { both.maximum = -1 }
    return both
  }

  /// What holds for both of two values.
  func hull(_ other: Fact) -> Fact {
    Fact(
      minimum: min(minimum, other.minimum), maximum: max(maximum, other.maximum),
      isNonzero: isNonzero && other.isNonzero)
  }

  /// The same for the negated value; nothing where that could wrap.
  var negated: Fact {
    guard minimum > .min else { return Fact(isNonzero: isNonzero) }
    return Fact(
      minimum: maximum == .max ? .min : -maximum, maximum: -minimum, isNonzero: isNonzero)
  }

  /// What a loop may keep of it: the sign, and that it is not zero.
  ///
  /// There are finitely many of these, so that loops end.
  var sign: Fact {
    Fact(
      minimum: minimum > 0 ? 1 : minimum == 0 ? 0 : .min,
      maximum: maximum < 0 ? -1 : maximum == 0 ? 0 : .max, isNonzero: isNonzero)
  }

  /// The fact of a sum; nothing where it could wrap.
  static func sum(_ left: Fact, _ right: Fact) -> Fact {
    let low = left.minimum.addingReportingOverflow(right.minimum)
    let high = left.maximum.addingReportingOverflow(right.maximum)
    if low.overflow || high.overflow { return .nothing }
    return Fact(minimum: low.partialValue, maximum: high.partialValue)
  }

  /// The fact of a sum that is known not to wrap.
  static func exactSum(_ left: Fact, _ right: Fact) -> Fact {
    Fact(
      minimum: saturated(left.minimum, right.minimum),
      maximum: saturated(left.maximum, right.maximum))
  }

  private static func saturated(_ left: Int64, _ right: Int64) -> Int64 {
    let sum = left.addingReportingOverflow(right)
    return sum.overflow ? (right < 0 ? .min : .max) : sum.partialValue
  }

  /// The fact of a multiple; nothing where it could wrap.
  static func multiple(_ fact: Fact, _ factor: Int64) -> Fact {
    let ends = [fact.minimum, fact.maximum].map { $0.multipliedReportingOverflow(by: factor) }
    if ends.contains(where: \.overflow) { return .nothing }
    let values = ends.map(\.partialValue)
    return Fact(minimum: min(values[0], values[1]), maximum: max(values[0], values[1]))
  }
}
