/// Decides what a claim says of the integer that a function returns.
struct ResultClaim {
  var number: Int
  var function: Function

  /// Whether every path that returns, returns the number; and why, in one line.
  func decide(
    _ allocations: FunctionAllocations
  ) -> (status: ClaimOutcome.Status, message: String) {
    if let reason = AllocationSummary(allocations, of: function).reasons.first {
      return (.fails, "what it returns is not known: \(reason)")
    }
    switch IntegerResult(of: function) {
    case .other(let type): return (.fails, "it returns '\(type)', which is no integer")
    case .special: return (.fails, "its symbol names no integer that it returns")
    case .unknown: return decide(allocations.results(bits: 64)) { "\($0)" }
    case .integer(_, 64, let isSigned):
      return decide(allocations.results(bits: 64)) {
        isSigned ? "\($0)" : "\(UInt64(bitPattern: $0))"
      }
    case .integer(let type, let bits, let isSigned):
      guard Self.range(bits, isSigned).contains(Int64(number)) else {
        return (.fails, "it returns '\(type)', which holds no \(number)")
      }
      let results = allocations.results(bits: bits)
        .map { value in value.map { isSigned ? Self.extended($0, bits) : $0 } }
      return decide(Set(results)) { "\($0)" }
    }
  }

  private func decide(
    _ results: Set<Int64?>, _ text: (Int64) -> String
  ) -> (status: ClaimOutcome.Status, message: String) {
    let known = results.compactMap(\.self).sorted()
    if results.isEmpty { return (.fails, "no path returns") }
    if results.contains(nil) {
      let others = known.isEmpty ? "" : ", besides " + known.map(text).listed
      return (.fails, "a path returns what is not known to be a number\(others)")
    }
    return (known == [Int64(number)] ? .holds : .fails, "it returns " + known.map(text).listed)
  }

  private static func range(_ bits: Int, _ isSigned: Bool) -> ClosedRange<Int64> {
    isSigned ? -(1 << (bits - 1))...(1 << (bits - 1)) - 1 : 0...(1 << bits) - 1
  }

  private static func extended(_ value: Int64, _ bits: Int) -> Int64 {
    (value << Int64(64 - bits)) >> Int64(64 - bits)
  }
}

extension Listing {
  /// Whether every path of the function that returns, returns the number; and why, in one line.
  package func decideResult(
    of name: String, _ number: Int
  ) throws -> (status: ClaimOutcome.Status, message: String) {
    let subject = AllocationSubject(
      function: try function(named: name),
      cache: NormalFormCache(self, rules: Set(NormalizationRule.allCases)),
      routines: AllocationRoutines(standardIn: self))
    return ResultClaim(number: number, function: subject.function)
      .decide(try subject.allocations())
  }
}
