extension Trace.Ending: CustomStringConvertible {
  /// How the run ended, in English.
  package var description: String {
    switch self {
    case .returned: "it returned"
    case .signalled(let signal): "ended by a signal: \(Platform.signalName(signal))"
    case .exited(let status): "the process exited with status \(status)"
    case .timedOut(let seconds): "stopped after \(seconds) s"
    case .tooManyEvents(let limit): "stopped after \(limit) events"
    case .undefined(let symbol): "'\(symbol)' is defined nowhere"
    case .refused(let call): "stopped: it tried \(call)"
    }
  }
}

extension RunFinding.Interruption: CustomStringConvertible {
  /// Why the run says nothing, in English.
  package var description: String {
    switch self {
    case .ending(let ending): ending.description
    case .inside(let symbol, .undefined): "'\(symbol)' is defined nowhere"
    case .inside(let symbol, let ending): "'\(symbol)' did not return: \(ending)"
    }
  }
}

extension RunFinding.Defect: CustomStringConvertible {
  /// What is wrong, in English.
  package var description: String {
    switch self {
    case .trace(let allowed):
      "the trace is none of the function's sequences (\(allowed.counted("call", "calls")) can begin one)"
    case .result(let value): "it returned \(value), which the analysis excludes"
    }
  }
}
