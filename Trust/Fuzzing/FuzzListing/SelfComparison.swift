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
  /// that is empty, that an access leaves, or whose name means another place each time.
  private func check(_ comparison: Comparison) {
    let symbol = comparison.baseline.symbol
    require(comparison.verdict != .different, "'\(symbol)' does not allocate like itself")
    let isRefused = comparison.reasons.contains { reason in
      Self.refusals.contains { reason.contains($0) }
    }
    require(
      comparison.isIdentical || isRefused, "'\(symbol)' is not itself: \(comparison.reasons)")
  }

  private static let refusals = ["the content of", "outside of what is named so", "the body of"]
}
