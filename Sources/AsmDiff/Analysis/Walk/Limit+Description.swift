extension Exploration.Limit: CustomStringConvertible {
  /// What could not be followed, in English, with its line.
  var description: String {
    let place = line.map { " (line \($0) of the listing)" } ?? ""
    return message + place
  }

  private var message: String {
    switch problem {
    case .tooManyStates(let limit): "more than \(limit) states"
    case .tooMuchWork(let limit): "more than \(limit) instructions on all paths"
    case .tooDeep(let limit): "calls are nested more than \(limit) deep"
    case .indirectJump: "a jump to an address that is computed"
    case .landingPads(let function): "exceptions can enter '\(function)' at a landing pad"
    case .stackPointer: "a function returns with another stack pointer"
    case .returnAddress: "a function overwrites the address that it returns to"
    case .runsIntoData: "control runs into data"
    case .endless: "a loop without a way out"
    case .recursion: "a function that runs into itself"
    }
  }
}
