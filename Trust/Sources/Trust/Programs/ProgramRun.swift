/// What one run of a function did.
struct ProgramRun {
  /// What a function gets.
  struct Input: Hashable {
    /// The registers of arguments.
    var arguments: [UInt64]
    /// The request of memory that fails, from 1; 0 for none.
    var failing: UInt64

    var text: String {
      let list = arguments.map { "\(Int64(bitPattern: $0))" }.joined(separator: ", ")
      return "(\(list))" + (failing == 0 ? "" : " with request \(failing) failing")
    }
  }

  /// A call that left the listing.
  struct Call {
    var symbol: String
    var arguments: [UInt64]
    /// What came back, for a call that makes a block its address; nil if it never came back.
    var result: UInt64?
  }

  enum Ending: Equatable {
    case returned(UInt64)
    case signalled(Int)
    case exited
    case tooManyCalls
  }

  var input: Input
  var calls: [Call]
  var ending: Ending

  /// Whether a trap of the function's own code ended it.
  var isTrap: Bool {
    guard case .signalled(let signal) = ending else { return false }
    return [4, 5].contains(signal) && !isInsideCall
  }

  /// Whether it ended inside a routine.
  var isInsideCall: Bool { calls.last.map { $0.result == nil } ?? false }
}

extension ProgramRun {
  /// The run as it is compared and told: sizes are numbers, blocks are numbered from 0 in the order in which they
  /// were made, and other addresses are not told apart.
  var events: [String] {
    var blocks: [UInt64: Int] = [:]
    var made = 0
    return calls.compactMap { call -> String? in
      guard let routine = Routine.known[call.symbol] else { return "call \(call.symbol)" }
      guard let operands = routine.operands else { return nil }
      let texts = operands.map { operand in
        switch operand {
        case .size(let number): "\(call.arguments[number])"
        case .pointer(let number): Self.text(call.arguments[number], blocks)
        }
      }
      if routine.makesBlock {
        if let address = call.result, address != 0 { blocks[address] = made }
        made += 1
      }
      return "\(call.symbol)(\(texts.joined(separator: ", ")))"
    }
  }

  private static func text(_ address: UInt64, _ blocks: [UInt64: Int]) -> String {
    address == 0 ? "null" : blocks[address].map { "#\($0)" } ?? "?"
  }

  /// The run as a line.
  var text: String {
    let end =
      switch ending {
      case .returned(let value): "returned \(value)"
      case .signalled(let signal): "signal \(signal)"
      case .exited: "exited"
      case .tooManyCalls: "stopped"
      }
    return (events + [end]).joined(separator: " ")
  }

  /// Whether two functions did the same; what one did not come to do counts as the same.
  func isLike(_ other: ProgramRun) -> Bool {
    let (left, right) = (events, other.events)
    if ending == .tooManyCalls || other.ending == .tooManyCalls {
      return zip(left, right).allSatisfy { $0 == $1 }
    }
    return left == right && ends == other.ends
  }

  private var ends: Bool { if case .returned = ending { true } else { false } }
}
