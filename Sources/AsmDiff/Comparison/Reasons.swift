/// The sentences that say why a verdict on two functions is no stronger.
enum Reasons {
  /// How many differences are named one by one.
  private static let shown = 5

  /// Sentences about the rows that differ.
  static func sentences(
    _ rows: [Row], _ mismatches: [Mismatch], isAllRowsEqual mismatch: Mismatch?
  ) -> [String] {
    var found: [Mismatch] = []
    for mismatch in mismatches where mismatch != .text && !found.contains(mismatch) {
      found.append(mismatch)
    }
    let differing = rows.count { $0.kind != .equal }
    var sentences = ["\(differing) of \(rows.count) rows differ"]
    if differing == 0, let mismatch { sentences = [sentence(mismatch)] }
    sentences += found.prefix(shown).map(sentence)
    if found.count > shown { sentences.append("and \(found.count - shown) names more") }
    return sentences
  }

  /// Sentences about the allocations of functions that are not identical.
  static func sentences(_ allocations: AllocationComparison) -> [String] {
    switch allocations.verdict {
    case .sameAllocations:
      [
        allocations.hasEvents
          ? "the allocation sequences are the same; which input takes which of them is not compared"
          : "neither function has an allocation event"
      ]
    case .different:
      allocations.witness.map {
        ["only the \($0.allowedBy.rawValue) allows the allocation sequence: \($0.sequence)"]
      } ?? []
    default: allocations.reasons
    }
  }

  private static func sentence(_ mismatch: Mismatch) -> String {
    switch mismatch {
    case .text: "instructions differ"
    case .branchTarget: "a branch goes to another place"
    case .names(let left, let right):
      "\(quoted(right)) is used where the baseline uses \(quoted(left))"
    case .notOneToOne(let left, let right):
      "\(quoted(right)) is used where the baseline uses \(quoted(left)), and elsewhere beside another name"
    case .writable(let left, let right):
      "\(quoted(right)) is used where the baseline uses \(quoted(left)): two variables are not one"
    case .outside(let name, let offset):
      "an instruction reads or writes at \(quoted(name)) + \(offset), outside of what is named so"
    case .data(let left, let right): "the content of \(quoted(right)) differs from \(quoted(left))"
    case .callees(let left, let right): "the body of \(quoted(right)) differs from \(quoted(left))"
    }
  }

  private static func quoted(_ name: String) -> String {
    "'\(Demangler.shortName(of: Symbol(name)))'"
  }
}
