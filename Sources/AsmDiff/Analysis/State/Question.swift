/// What a branch asks: whether a value is within bounds.
///
/// The same question is always put in the same words, so that two functions that ask it agree: `zero` of
/// a difference has its first factor positive, and a bound is always an upper one.
struct Question: Hashable {
  enum Bound: Hashable {
    /// Whether the value is zero.
    case zero
    /// Whether the value, signed, is at most so much.
    case atMost(Int64)
  }

  var value: Value
  var bound: Bound
  /// Whether the answer is turned round.
  var isNegated = false
  /// What is known besides of a result when the answer is no.
  var exact: Exact?

  /// A sum that did not wrap.
  struct Exact: Hashable {
    var value: Value
    var fact: Fact
  }

  var negated: Self {
    var result = self
    result.isNegated.toggle()
    return result
  }

  /// What is known of the value when the answer is yes, or no.
  func fact(_ answer: Bool) -> Fact {
    switch bound {
    case .zero: answer != isNegated ? Fact(0) : Fact(isNonzero: true)
    case .atMost(let limit):
      answer != isNegated
        ? Fact(maximum: limit)
        : limit == .max ? Fact(minimum: 1, maximum: 0) : Fact(minimum: limit + 1)
    }
  }
}
