/// The allocation sequences of a function, to be shown.
public struct AllocationSummary: Sendable, Hashable {
  /// An event of the sequences, and where it stands.
  public struct Event: Sendable, Hashable {
    /// The event as it stands in the expression: `malloc(8)`.
    public var text: String
    /// The lines of the listing, 1-based, in order; those of functions that are called, too.
    public var lines: [Int]
  }

  /// The sequences as a regular expression over events; nil where they are not known.
  public var expression: String?
  /// The events in the order in which paths come to them, as far as they are known.
  public var events: [Event]
  /// Why the sequences are not known, with lines of the listing; empty where they are known.
  public var reasons: [String]

  /// Whether any path allocates, frees, or calls what might.
  public var hasEvents: Bool { events.contains { $0.text != "abort" } }
}

extension AllocationSummary {
  /// Sums up an analysis.
  init(_ allocations: FunctionAllocations, of function: Function) {
    let names = LabelNames(allocations.automaton.events)
    let isKnown = allocations.limits.isEmpty
    expression = isKnown ? allocations.automaton.text(names) : nil
    events = allocations.automaton.events.map {
      Event(text: $0.text(names), lines: allocations.lines[$0] ?? [])
    }
    reasons = allocations.limits.map {
      "\($0)" + ($0.line == nil ? " (line \(function.line) of the listing)" : "")
    }
  }
}
