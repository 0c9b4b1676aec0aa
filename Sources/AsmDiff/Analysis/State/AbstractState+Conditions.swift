extension AbstractState {
  /// What a condition is on this path; nil when both can be.
  func decide(_ condition: Condition) -> Bool? { question(condition).flatMap(decide) }

  /// What the answer to a question is on this path; nil when both can be.
  func decide(_ question: Question) -> Bool? {
    let fact = fact(question.value)
    if fact.and(question.fact(true)).isImpossible { return false }
    if fact.and(question.fact(false)).isImpossible { return true }
    return nil
  }

  /// The state in which a question has an answer; nil when that cannot be.
  func assuming(_ question: Question, _ answer: Bool) -> AbstractState? {
    var state = self
    guard state.learn(question.value, question.fact(answer)) else { return nil }
    if answer == question.isNegated, let exact = question.exact,
      !state.learn(exact.value, exact.fact)
    {
      return nil
    }
    return state
  }

  /// The question that a condition asks of the flags; nil where nothing is known of them.
  func question(_ condition: Condition) -> Question? {
    switch flags {
    case .difference(let left, let right, let bits):
      guard !left.isUnknown, !right.isUnknown else { return nil }
      return differenceQuestion(condition, left, right, bits)
    case .conjunction(let left, let right, let bits):
      return conjunctionQuestion(condition, left, right, bits)
    case .sum(let left, let right, let bits):
      guard !left.isUnknown, !right.isUnknown else { return nil }
      return sumQuestion(condition, left, right, bits)
    case .result(let value, let bits): return resultQuestion(condition, value, bits)
    case .product(let left, let right, let bits):
      return productQuestion(condition, left, right, bits)
    case .unknown: return nil
    }
  }

  /// Whether a value of so many bits is zero.
  func zeroQuestion(_ value: Value, _ bits: Int) -> Question? {
    let value = low(value, bits)
    guard var sum = values.sum(value) else { return nil }
    // Of a value and its opposite, one is asked about.
    if let first = sum.parts.first, first.factor < 0 {
      sum = Values.Sum(
        constant: 0 &- sum.constant,
        parts: sum.parts.map { Values.Part(atom: $0.atom, factor: 0 &- $0.factor) })
    }
    return Question(value: values.value(sum), bound: .zero)
  }

  /// Whether a signed value is at most a number.
  private func atMost(_ value: Value, _ limit: Int64) -> Question? {
    value.isUnknown ? nil : Question(value: value, bound: .atMost(limit))
  }

  /// A comparison that is remembered as such: the same one later has the same answer.
  private func test(
    _ test: Operation.Test, _ left: Value, _ right: Value, _ bits: Int
  ) -> Question? {
    let value = values.operation(.test(test, bits: bits), [left, right])
    return value.isUnknown ? nil : Question(value: value, bound: .zero, isNegated: true)
  }

  // MARK: Comparisons

  private func differenceQuestion(
    _ condition: Condition, _ left: Value, _ right: Value, _ bits: Int
  ) -> Question? {
    switch condition {
    case .notEqual, .greaterOrEqual, .greater, .aboveOrEqual, .above, .notNegative, .noOverflow:
      return differenceQuestion(condition.negated, left, right, bits)?.negated
    case .equal:
      if bits == 64 { return zeroQuestion(values.subtract(left, right), 64) }
      return zeroQuestion(values.subtract(low(left, bits), low(right, bits)), 64)
    case .less: return lessQuestion(signed(left, bits), signed(right, bits))
    case .lessOrEqual: return lessQuestion(signed(right, bits), signed(left, bits))?.negated
    case .below: return belowQuestion(low(left, bits), low(right, bits))
    case .belowOrEqual: return belowQuestion(low(right, bits), low(left, bits))?.negated
    case .negative: return test(.negativeDifference, left, right, bits)
    case .overflow: return test(.differenceOverflow, left, right, bits)
    case .other: return nil
    }
  }

  /// Whether a signed number is less than another one.
  private func lessQuestion(_ left: Value, _ right: Value) -> Question? {
    if let number = values.number(right) {
      return number == .min ? constant(false) : atMost(left, number - 1)
    }
    if let number = values.number(left) { return atMost(right, number)?.negated }
    let (first, second) = (fact(left), fact(right))
    if first.maximum < second.minimum { return constant(true) }
    if first.minimum >= second.maximum { return constant(false) }
    return test(.less, left, right, 64)
  }

  /// Whether an unsigned number is less than another one.
  private func belowQuestion(_ left: Value, _ right: Value) -> Question? {
    if left == right { return constant(false) }
    if values.number(right) == 0 { return constant(false) }
    if values.number(right) == 1 { return zeroQuestion(left, 64) }
    if values.number(left) == 0 { return zeroQuestion(right, 64)?.negated }
    if fact(left).minimum >= 0 && fact(right).minimum >= 0 { return lessQuestion(left, right) }
    return test(.below, left, right, 64)
  }

  /// A question whose answer is known.
  private func constant(_ answer: Bool) -> Question {
    Question(value: .zero, bound: .zero, isNegated: !answer)
  }

  // MARK: Results

  private func conjunctionQuestion(
    _ condition: Condition, _ left: Value, _ right: Value, _ bits: Int
  ) -> Question? {
    let value = values.operation(.and, [left, right])
    switch condition {
    case .overflow, .below: return constant(false)
    case .noOverflow, .aboveOrEqual: return constant(true)
    case .belowOrEqual: return resultQuestion(.equal, value, bits)
    case .above: return resultQuestion(.notEqual, value, bits)
    case .less: return resultQuestion(.negative, value, bits)
    case .greaterOrEqual: return resultQuestion(.notNegative, value, bits)
    case .lessOrEqual: return atMost(signed(value, bits), 0)
    case .greater: return atMost(signed(value, bits), 0)?.negated
    case .equal, .notEqual, .negative, .notNegative, .other:
      return resultQuestion(condition, value, bits)
    }
  }

  private func resultQuestion(
    _ condition: Condition, _ value: Value, _ bits: Int
  ) -> Question? {
    switch condition {
    case .equal: zeroQuestion(value, bits)
    case .notEqual: zeroQuestion(value, bits)?.negated
    case .negative: atMost(signed(value, bits), -1)
    case .notNegative: atMost(signed(value, bits), -1)?.negated
    default: nil
    }
  }

  private func sumQuestion(
    _ condition: Condition, _ left: Value, _ right: Value, _ bits: Int
  ) -> Question? {
    switch condition {
    case .equal, .notEqual, .negative, .notNegative:
      return resultQuestion(condition, values.add(left, right), bits)
    case .noOverflow: return sumQuestion(.overflow, left, right, bits)?.negated
    case .aboveOrEqual: return sumQuestion(.below, left, right, bits)?.negated
    case .below: return test(.sumCarry, left, right, bits)
    case .overflow where bits == 64:
      let (first, second) = (fact(left), fact(right))
      if isExact(first, second) { return constant(false) }
      var question = test(.sumOverflow, left, right, 64)
      question?.exact = Question.Exact(
        value: values.add(left, right), fact: Fact.exactSum(first, second))
      return question
    case .overflow: return test(.sumOverflow, left, right, bits)
    case .less, .lessOrEqual, .greater, .greaterOrEqual, .belowOrEqual, .above, .other:
      return nil
    }
  }

  /// Whether a sum cannot wrap.
  private func isExact(_ left: Fact, _ right: Fact) -> Bool {
    !left.minimum.addingReportingOverflow(right.minimum).overflow
      && !left.maximum.addingReportingOverflow(right.maximum).overflow
  }

  private func productQuestion(
    _ condition: Condition, _ left: Value, _ right: Value, _ bits: Int
  ) -> Question? {
    switch condition {
    case .noOverflow: return productQuestion(.overflow, left, right, bits)?.negated
    case .overflow:
      if bits == 64, let number = values.number(right),
        Fact.multiple(fact(left), number) != .nothing
      {
        return constant(false)
      }
      return test(.productOverflow, left, right, bits)
    default: return nil
    }
  }
}
