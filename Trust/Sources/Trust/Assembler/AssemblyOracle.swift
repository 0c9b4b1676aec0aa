/// Holds the bytes of two functions against each other, and what the linker fills in.
///
/// It shares nothing with AsmDiff but the question: are these two the same code? What a reference
/// leads to is the same when it is one symbol, or the function's own on each side, or private constant
/// data of equal content, or functions of both listings that are the same code themselves. No symbol
/// ever stands for two. What is being compared is assumed to be the same (coinduction).
struct AssemblyOracle {
  let baseline: AssembledListing
  let candidate: AssembledListing
  /// Whether both sides are one listing, where a symbol means one thing.
  let isOneListing: Bool
  /// What a symbol of the baseline is called on the other side, where its module has another name.
  let renamed: (String) -> String
  /// Whether a function that only jumps to another one stands for that.
  private let followsJumps: Bool

  var exceptions: Set<OracleAnswer.Exception> = []
  var forward: [String: String] = [:]
  var backward: [String: String] = [:]
  /// The pairs that were assumed to be the same and whose contents are still to be compared.
  private var pending: [[String]] = []
  /// The pairs that are pending or were.
  private var demanded: Set<[String]> = []

  /// Compares two functions.
  static func compare(
    _ first: String, of baseline: AssembledListing, with second: String,
    of candidate: AssembledListing, isOneListing: Bool, renamed: @escaping (String) -> String
  ) -> OracleAnswer {
    func attempt(followsJumps: Bool) -> (Set<OracleAnswer.Exception>, difference: String?) {
      var oracle = AssemblyOracle(
        baseline: baseline, candidate: candidate, isOneListing: isOneListing, renamed: renamed,
        followsJumps: followsJumps)
      let difference = oracle.compare(first, second)
      return (oracle.exceptions, difference)
    }
    let direct = attempt(followsJumps: false)
    guard let difference = direct.difference else { return .equal(direct.0) }
    let behind = attempt(followsJumps: true)
    return behind.difference == nil ? .equal(behind.0) : .different(difference)
  }

  /// Compares two functions and all that they lead to; nil when there is no difference.
  private mutating func compare(_ first: String, _ second: String) -> String? {
    bind(first, second)
    demandContents(of: first, second)
    while let pair = pending.popLast() {
      let (left, right) = (pair[0], pair[1])
      let isFunction = baseline.symbols[left]?.isFunction ?? false
      let difference = isFunction ? compareCode(left, right) : compareData(left, right)
      if let difference { return "\(left) and \(right): \(difference)" }
    }
    return nil
  }

  /// Puts a pair down for comparison by content.
  mutating func demandContents(of first: String, _ second: String) {
    if demanded.insert([first, second]).inserted { pending.append([first, second]) }
  }

  mutating func bind(_ first: String, _ second: String) {
    forward[first] = second
    backward[second] = first
  }

  // MARK: Code

  private mutating func compareCode(_ first: String, _ second: String) -> String? {
    guard var left = baseline.code(of: first), var right = candidate.code(of: second),
      !left.instructions.isEmpty, !right.instructions.isEmpty
    else { return "one side has no instruction" }
    if followsJumps {
      left = followed(left, in: baseline)
      right = followed(right, in: candidate)
    }
    if Self.haveEqualBytes(left, right) { return compareReferences(left, right) }
    let (bare, other) = (left.withoutNops, right.withoutNops)
    if let difference = Self.difference(bare, other) { return difference }
    exceptions.insert(.layout)
    return compareReferences(bare, other)
  }

  /// Where a function that is one jump leads within its listing.
  private mutating func followed(
    _ code: AssembledListing.Code, in listing: AssembledListing
  ) -> AssembledListing.Code {
    var (code, seen) = (code, Set([code.function.name]))
    while code.instructions.count == 1, let jump = code.instructions.first,
      ["jmp", "b"].contains(jump.mnemonic), let target = jump.relocations.first?.symbol,
      let next = listing.code(of: target), seen.insert(target).inserted
    {
      exceptions.insert(.mergedBody)
      code = next
    }
    return code
  }

  /// Whether two functions have the same bytes at the same places, distances to places outside of
  /// them left out.
  private static func haveEqualBytes(
    _ left: AssembledListing.Code, _ right: AssembledListing.Code
  ) -> Bool {
    guard left.instructions.count == right.instructions.count else { return false }
    return zip(left.instructions, right.instructions).allSatisfy { first, second in
      guard first.address - left.function.value == second.address - right.function.value,
        haveEqualRelocations(first, second, left.function.value, right.function.value)
      else { return false }
      if first.hasDistance { return first.stem == second.stem }
      return first.bytes == second.bytes && first.target.map(left.holds) ?? true
    }
  }

  /// Where the instructions of two functions differ, wherever they stand.
  private static func difference(
    _ left: AssembledListing.Code, _ right: AssembledListing.Code
  ) -> String? {
    guard left.instructions.count == right.instructions.count else {
      return "\(left.instructions.count) and \(right.instructions.count) instructions"
    }
    for (first, second) in zip(left.instructions, right.instructions) {
      let isSame: Bool =
        if let target = first.target, let other = second.target {
          first.stem == second.stem && left.number(of: target) != nil
            && left.number(of: target) == right.number(of: other)
        } else {
          first.hasDistance ? first.stem == second.stem : first.bytes == second.bytes
        }
      if !isSame || !haveEqualRelocations(first, second, first.address, second.address) {
        return "'\(first.text)' and '\(second.text)'"
      }
    }
    return nil
  }

  private static func haveEqualRelocations(
    _ left: AssembledInstruction, _ right: AssembledInstruction, _ start: Int, _ otherStart: Int
  ) -> Bool {
    left.relocations.count == right.relocations.count
      && zip(left.relocations, right.relocations).allSatisfy {
        $0.hasShape(of: $1, at: start, otherStart)
      }
  }
}

extension AssembledListing.Code {
  /// The same without what the assembler may have filled gaps with.
  var withoutNops: Self {
    Self(function: function, instructions: instructions.filter { !$0.isNop })
  }
}
