/// What was found on the paths of a function: an automaton over events, not yet simplified.
struct Exploration {
  /// A call that allocates, frees, or might.
  struct Event: Hashable {
    enum Operand: Hashable {
      case size(AbstractValue)
      case pointer(AbstractValue)
    }

    enum Kind: Hashable {
      /// A routine of the table.
      case routine(String)
      /// A function that is not followed.
      case call(Symbol)
      /// A function that is called through a value; and what it is called through.
      case indirectCall
      case abort
    }

    var kind: Kind
    var operands: [Operand] = []
    /// Whether more is known of an operand on this path than its expression says, so that another
    /// expression may be the same number here.
    var isConstrained = false
    /// The line of the listing, 1-based.
    var line: Int
  }

  struct Edge: Hashable {
    var from: Int
    var event: Event?
    /// What the loop whose head the edge leads to carries on, where that is new.
    var step: [AbstractValue.Carried: AbstractValue] = [:]
    var to: Int
  }

  /// Something that the analysis could not follow.
  struct Limit: Hashable {
    enum Problem: Hashable {
      case tooManyStates(Int)
      case indirectJump
      case landingPads(function: String)
      case stackPointer
      /// A loop without a way out.
      case endless
      /// A function that runs into itself.
      case recursion
      case runsIntoData
    }

    var problem: Problem
    /// The line of the listing, 1-based; nil for the function as a whole.
    var line: Int?
  }

  /// The number of the state in which every path ends.
  static let end = 0

  var edges: [Edge] = []
  var start = 1
  /// The values that each carried value had on arrival: at the loop's beginning, and on each turn in
  /// terms of what it was before.
  var recurrences: [AbstractValue.Carried: Set<AbstractValue>] = [:]
  /// What a function returned on each path that returned.
  var results: Set<AbstractValue> = []
  /// Why the automaton is not the whole truth; empty when it is.
  var limits: [Limit] = []
}
