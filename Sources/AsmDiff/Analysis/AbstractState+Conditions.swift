extension AbstractState {
  /// A question about one value, such as whether it is zero.
  struct Question {
    var value: AbstractValue
    var yes: Fact
    var no: Fact
    /// What is known besides of the exact result when the answer is no.
    var onNo: (value: AbstractValue, fact: Fact)?
  }

  /// What a condition is on this path; nil when both can be.
  func decide(_ condition: Condition) -> Bool? {
    guard let question = question(condition) else { return nil }
    let fact = fact(question.value)
    if fact.and(question.yes).isImpossible { return false }
    if fact.and(question.no).isImpossible { return true }
    return nil
  }

  /// The state in which a condition holds, or does not; nil when that cannot be.
  func assuming(_ condition: Condition, _ holds: Bool) -> AbstractState? {
    if let decided = decide(condition) { return decided == holds ? self : nil }
    guard let question = question(condition) else { return self }
    var state = self
    guard state.learn(question.value, holds ? question.yes : question.no) else { return nil }
    if !holds, let more = question.onNo, !state.learn(more.value, more.fact) { return nil }
    return state
  }

  /// The question that a condition asks of the flags; nil where nothing is known of them.
  private func question(_ condition: Condition) -> Question? {
    switch flags {
    case .difference(let left, let right, let bits):
      return differenceQuestion(condition, left, right, bits)
    case .conjunction(let left, let right, let bits):
      return conjunctionQuestion(condition, left, right, bits)
    case .sum(let left, let right, let bits): return sumQuestion(condition, left, right, bits)
    case .result(let value, let bits): return signQuestion(condition, value, bits)
    case .product(let left, let right, let bits):
      return productQuestion(condition, left, right, bits)
    case .unknown: return nil
    }
  }

  private func zero(_ value: AbstractValue) -> Question {
    Question(value: value, yes: Fact(0), no: Fact(isNonzero: true))
  }

  private func negative(_ value: AbstractValue) -> Question {
    Question(value: value, yes: Fact(maximum: -1), no: Fact(minimum: 0))
  }

  private func inverted(_ question: Question?) -> Question? {
    question.map { Question(value: $0.value, yes: $0.no, no: $0.yes) }
  }

  /// A comparison that is remembered as such: the same one later has the same answer.
  private func remembered(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    let atom = AbstractValue.operation(
      "is \(condition.rawValue) \(bits)", [left, right])
    guard atom != .any else { return nil }
    return Question(value: atom, yes: Fact(1), no: Fact(0))
  }

  // MARK: Comparisons

  private func differenceQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    switch condition {
    case .notEqual, .greaterOrEqual, .greater, .aboveOrEqual, .above, .notNegative, .noOverflow:
      return inverted(differenceQuestion(condition.negated, left, right, bits))
    case .equal:
      let difference = left - right
      return bits == 64 ? zero(difference) : narrowEqual(left, right, bits)
    case .less, .lessOrEqual: return signedQuestion(condition, left, right, bits)
    case .below, .belowOrEqual: return unsignedQuestion(condition, left, right, bits)
    case .negative, .overflow: return remembered(condition, left, right, bits)
    case .other: return nil
    }
  }

  private func narrowEqual(
    _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    let (low, other) = (low(left, bits), low(right, bits))
    return zero(low - other)
  }

  private func low(_ value: AbstractValue, _ bits: Int) -> AbstractValue {
    let fact = fact(value)
    let fits = bits < 63 && fact.minimum >= 0 && fact.maximum < 1 << Int64(bits)
    return fits ? value : Simplifier.truncated(value, bits: bits)
  }

  private func signed(_ value: AbstractValue, _ bits: Int) -> AbstractValue {
    if bits == 64 { return value }
    let fact = fact(value)
    let limit: Int64 = 1 << Int64(bits - 1)
    return fact.minimum >= -limit && fact.maximum < limit
      ? value : Simplifier.signExtended(value, bits: bits)
  }

  private func signedQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    let (left, right) = (signed(left, bits), signed(right, bits))
    let isStrict = condition == .less
    if let number = right.number, let bound = isStrict ? number.decremented : number {
      guard let next = bound.incremented else { return nil }
      return Question(value: left, yes: Fact(maximum: bound), no: Fact(minimum: next))
    }
    if let number = left.number, let bound = isStrict ? number.incremented : number {
      guard let next = bound.decremented else { return nil }
      return Question(value: right, yes: Fact(minimum: bound), no: Fact(maximum: next))
    }
    let (first, second) = (fact(left), fact(right))
    let isAlways = isStrict ? first.maximum < second.minimum : first.maximum <= second.minimum
    let isNever = isStrict ? first.minimum >= second.maximum : first.minimum > second.maximum
    if isAlways || isNever { return constant(isAlways) }
    return remembered(condition, left, right, 64)
  }

  /// A question whose answer is known.
  private func constant(_ answer: Bool) -> Question {
    Question(value: AbstractValue(answer ? 1 : 0), yes: Fact(1), no: Fact(0))
  }

  private func unsignedQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    let (left, right) = (low(left, bits), low(right, bits))
    if left != .any && left == right { return constant(condition == .belowOrEqual) }
    if right.number == 0 { return condition == .below ? constant(false) : zero(left) }
    if right.number == 1, condition == .below { return zero(left) }
    if left.number == 0 {
      return condition == .belowOrEqual ? constant(true) : inverted(zero(right))
    }
    let (first, second) = (fact(left), fact(right))
    if first.minimum >= 0 && second.minimum >= 0 {
      return signedQuestion(condition == .below ? .less : .lessOrEqual, left, right, 64)
    }
    return remembered(condition, left, right, 64)
  }

  // MARK: Results

  private func conjunctionQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    let value = Simplifier.operation("and", [left, right])
    switch condition {
    case .overflow, .below: return constant(false)
    case .noOverflow, .aboveOrEqual: return constant(true)
    case .belowOrEqual: return signQuestion(.equal, value, bits)
    case .above: return signQuestion(.notEqual, value, bits)
    case .less: return signQuestion(.negative, value, bits)
    case .greaterOrEqual: return signQuestion(.notNegative, value, bits)
    case .lessOrEqual, .greater:
      let signed = signed(value, bits)
      guard signed != .any else { return nil }
      let question = Question(value: signed, yes: Fact(maximum: 0), no: Fact(minimum: 1))
      return condition == .lessOrEqual ? question : inverted(question)
    case .equal, .notEqual, .negative, .notNegative, .other:
      return signQuestion(condition, value, bits)
    }
  }

  private func signQuestion(
    _ condition: Condition, _ value: AbstractValue, _ bits: Int
  ) -> Question? {
    guard value != .any else { return nil }
    switch condition {
    case .equal: return zero(low(value, bits))
    case .notEqual: return inverted(zero(low(value, bits)))
    case .negative: return negative(signed(value, bits))
    case .notNegative: return inverted(negative(signed(value, bits)))
    default: return nil
    }
  }

  private func sumQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    switch condition {
    case .equal, .notEqual, .negative, .notNegative:
      return signQuestion(condition, left + right, bits)
    case .noOverflow: return inverted(sumQuestion(.overflow, left, right, bits))
    case .overflow where bits == 64:
      let (first, second) = (fact(left), fact(right))
      if Fact.sum(first, second) != .nothing || isSmall(first, second) { return constant(false) }
      guard var question = remembered(.overflow, left, right, 164) else { return nil }
      question.onNo = (left + right, Fact.exactSum(first, second))
      return question
    default: return remembered(condition, left, right, 200 + bits)
    }
  }

  private func isSmall(_ left: Fact, _ right: Fact) -> Bool {
    !left.minimum.addingReportingOverflow(right.minimum).overflow
      && !left.maximum.addingReportingOverflow(right.maximum).overflow
  }

  private func productQuestion(
    _ condition: Condition, _ left: AbstractValue, _ right: AbstractValue, _ bits: Int
  ) -> Question? {
    guard bits == 64 else { return nil }
    if condition == .noOverflow {
      return inverted(productQuestion(.overflow, left, right, bits))
    }
    guard condition == .overflow else { return nil }
    if let number = right.number, Fact.multiple(fact(left), number) != .nothing {
      return constant(false)
    }
    return remembered(.overflow, left, right, 364)
  }
}

extension Int64 {
  fileprivate var incremented: Int64? { self == .max ? nil : self + 1 }
  fileprivate var decremented: Int64? { self == .min ? nil : self - 1 }
}
