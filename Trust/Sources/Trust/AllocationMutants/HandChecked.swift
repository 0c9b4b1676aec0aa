/// Mutants that have the verdict `sameAllocations` and that no run can bear out, with the reason why the
/// verdict is right all the same.
enum HandChecked {
  private struct Entry {
    var listing: String
    var function: String
    var mutation: MutationOperator
    /// The changed lines, as they were.
    var text: String
    var reason: String
  }

  private static let entries: [Entry] = []

  /// The reason for a mutant, if there is one.
  static func reason(
    _ listing: String, _ function: String, _ mutant: Mutant, _ lines: [String]
  ) -> String? {
    let text = mutant.edits.keys.sorted().map { lines[$0] }.joined(separator: "\n")
    return entries.first {
      $0.listing == listing && $0.function == function && $0.mutation == mutant.mutation
        && $0.text == text
    }?.reason
  }
}
