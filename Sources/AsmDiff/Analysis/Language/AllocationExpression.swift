/// A set of allocation sequences, as a regular expression.
package indirect enum AllocationExpression: Hashable, Sendable {
  /// No sequence at all.
  case never
  /// The sequence without events.
  case nothing
  case event(AllocationEvent)
  case sequence([Self])
  case choice([Self])
  /// Any number of times.
  case star(Self)
  /// Once or more.
  case plus(Self)
  /// Once or not at all.
  case optional(Self)

  /// The parts that stand one behind the other.
  var parts: [Self] {
    switch self {
    case .nothing: []
    case .sequence(let parts): parts
    default: [self]
    }
  }

  /// How many events and operators the expression has.
  package var size: Int {
    switch self {
    case .never, .nothing, .event: 1
    case .sequence(let parts), .choice(let parts): parts.reduce(1) { $0 + $1.size }
    case .star(let body), .plus(let body), .optional(let body): 1 + body.size
    }
  }

  /// Whether the sequence without events is one of the set.
  var isNullable: Bool {
    switch self {
    case .never, .event: false
    case .nothing, .star, .optional: true
    case .plus(let body): body.isNullable
    case .sequence(let parts): parts.allSatisfy(\.isNullable)
    case .choice(let parts): parts.contains(where: \.isNullable)
    }
  }
}
