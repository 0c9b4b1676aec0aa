/// What a run of a function did: its calls across the boundary of the listing, and how it ended.
package struct Trace: Hashable, Sendable {
  /// A call.
  package struct Call: Hashable, Sendable {
    /// The routine that was called.
    package var symbol: Symbol
    /// Whether the routine is one of the same listing, whose own calls follow as calls of the trace.
    package var isLocal = false
    /// The registers that hold integer arguments, in order.
    package var arguments: [UInt64]
    /// The register that holds an integer result; nil when the call never came back.
    package var result: UInt64?
    /// How many calls had been recorded when it came back, this one included.
    package var end: Int

    /// Makes a call.
    package init(
      _ symbol: Symbol, isLocal: Bool = false, arguments: [UInt64], result: UInt64?, end: Int
    ) {
      self.symbol = symbol
      self.isLocal = isLocal
      self.arguments = arguments
      self.result = result
      self.end = end
    }
  }

  /// How a run ended.
  package enum Ending: Hashable, Sendable {
    /// The function returned, with this in the register for an integer result.
    case returned(UInt64)
    /// The process was ended by a signal.
    case signalled(Int32)
    /// The process ended by itself without a return of the function.
    case exited(Int32)
    /// The run took longer than so many seconds.
    case timedOut(seconds: Int)
    /// There were more events than are recorded.
    case tooManyEvents(Int)
    /// The last call is of a routine that is defined nowhere.
    case undefined(Symbol)
    /// The process was ended because it tried what a run may not do.
    case refused(RefusedCall)
  }

  /// The calls, in order.
  package var calls: [Call]
  /// How the run ended.
  package var ending: Ending

  /// Makes a trace.
  package init(calls: [Call], ending: Ending) {
    self.calls = calls
    self.ending = ending
  }

  /// The call in which the run ended, unless that is one of the listing itself.
  var openCall: Call? {
    guard let last = calls.last, last.result == nil, !last.isLocal else { return nil }
    return last
  }
}
