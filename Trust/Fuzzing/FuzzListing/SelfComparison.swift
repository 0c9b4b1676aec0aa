import AsmDiff
import FuzzSupport

/// Compares a listing with a copy of it.
struct SelfComparison {
  private let listing: Listing
  private let copy: Listing
  private let inputBytes: Int

  init(_ listing: Listing, _ copy: Listing, inputBytes: Int) {
    self.listing = listing
    self.copy = copy
    self.inputBytes = inputBytes
  }

  func run() {
    let result = measured(.analysis("comparing with itself"), inputBytes: inputBytes) {
      do {
        return try listing.compareFunctions(to: copy)
      } catch {
        fail("no comparison with itself: \(error)")
      }
    }
    require(
      result.onlyInBaseline.isEmpty && result.onlyInCandidate.isEmpty,
      "a function has no partner in the copy")
    let count =
      result.comparisons.count + result.unreadable.count + result.withoutInstructions.count
    require(count == listing.functions.count, "\(count) of \(listing.functions.count) compared")
    for comparison in result.comparisons { check(comparison) }
  }

  /// A function is identical with itself, but for what a comparison takes for nothing's equal: private data
  /// that is empty, that an access leaves, or a name that means another place wherever it stands, such as `.` and `1b`.
  private func check(_ comparison: Comparison) {
    let symbol = comparison.baseline.symbol
    require(comparison.verdict != .different, "'\(symbol)' does not allocate like itself")
    require(
      comparison.isIdentical || comparison.reasons.contains(where: isRefusal),
      "'\(symbol)' is not itself: \(comparison.reasons)")
  }

  private func isRefusal(_ reason: String) -> Bool {
    let quoted = reason.split(separator: "'", omittingEmptySubsequences: false)
    let isOneName =
      quoted.count == 5 && quoted[1] == quoted[3]
      && quoted[2] == " is used where the baseline uses "
    return isOneName || Self.refusals.contains { reason.contains($0) }
  }

  private static let refusals = ["the content of", "outside of what is named so", "the body of"]
}
