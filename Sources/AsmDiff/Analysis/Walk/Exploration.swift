/// What was found on the paths of a function: a graph of events and of the questions that paths part at.
struct Exploration {
  /// A call that allocates, frees, or might.
  struct Event: Hashable {
    enum Operand: Hashable {
      case size(Value)
      case pointer(Value)
    }

    enum Kind: Hashable {
      /// A routine of the table.
      case routine(String)
      /// A function that is not followed.
      case call(Symbol)
      /// A function that is called again while it runs.
      case recursion(Symbol)
      /// A function that is called through a value; and what it is called through.
      case indirectCall
      case abort
    }

    /// What code that is not followed gets to see, besides what it finds itself.
    struct Passed: Hashable {
      /// What registers of arguments hold; what nobody reads is left out.
      var registers: [Register: Value] = [:]
      /// The registers that hold the address of a place in the stack in which nothing is written yet.
      var blanks: Set<Register> = []
      /// What may be arguments on the stack, from the stack pointer up, 8 bytes each.
      var stack: [Value] = []
      /// What was written to memory since such code ran last.
      var cells: [AbstractState.Cell] = []
      /// Whether more was written than the cells tell.
      var hasMore = false
    }

    var kind: Kind
    var operands: [Operand] = []
    /// What code that is not followed gets to see.
    var passed = Passed()
    /// Whether more is known of an operand on this path than its expression says, so that another
    /// expression may be the same number here.
    var isConstrained = false
    /// The line of the listing, 1-based.
    var line: Int
  }

  /// Why a path goes one way and not the other.
  enum Guard: Hashable {
    case answer(Question, Bool)
    /// The entries of a table that lead there, by where in it the entry stands, in bytes, and the size of
    /// an entry.
    case entries(Value, bytes: Int, [Int])
    /// Something that is not modelled; the number tells one answer from another.
    case unknown(Int)
  }

  /// What happens on an edge.
  enum Label: Hashable {
    case silent
    case event(Event)
    case guarded(Guard)
  }

  struct Edge: Hashable {
    var from: Int
    var label: Label
    /// What the join that the edge leads to carries on, where that is new.
    var step: [Carried: Value] = [:]
    var to: Int

    var event: Event? { if case .event(let event) = label { event } else { nil } }
  }

  /// Something that the analysis could not follow.
  struct Limit: Hashable {
    enum Problem: Hashable {
      case tooManyStates(Int)
      case tooMuchWork(Int)
      case tooDeep(Int)
      case indirectJump
      case landingPads(function: String)
      case stackPointer
      /// A loop without a way out.
      case endless
      /// A function that runs into itself.
      case recursion
      case runsIntoData
      /// A function overwrites the address that it returns to.
      case returnAddress
    }

    var problem: Problem
    /// The line of the listing, 1-based; nil for the function as a whole.
    var line: Int?
  }

  /// The number of the state in which every path ends.
  static let end = 0

  let values: Values
  var edges: [Edge] = []
  var start = 1
  /// The values that each carried value had on arrival: from before the join, and in terms of what it was
  /// before.
  var recurrences: [Carried: Set<Value>] = [:]
  /// What a function returned on each path that returned.
  var results: Set<Value> = []
  /// The functions behind whose calls nothing stands, so that they are taken never to return.
  var endings: Set<Symbol> = []
  /// Why the graph is not the whole truth; empty when it is.
  var limits: [Limit] = []
  /// How many states were walked.
  var stateCount = 0
  /// How many instructions were walked.
  var work = 0
}
