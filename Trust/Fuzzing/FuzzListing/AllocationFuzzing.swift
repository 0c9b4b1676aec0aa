import AsmDiff
import FuzzSupport

/// Finds the allocation sequences of a function.
struct AllocationFuzzing {
  private let listing: Listing
  private let function: Function
  private let lines: Lines
  private let inputBytes: Int

  init(_ listing: Listing, _ function: Function, _ lines: Lines, inputBytes: Int) {
    self.listing = listing
    self.function = function
    self.lines = lines
    self.inputBytes = inputBytes
  }

  func run() {
    guard let summary = summary() else { return }
    require(
      (summary.expression == nil) == !summary.reasons.isEmpty,
      "sequences that are known have no reasons, others have: \(summary)")
    for line in summary.events.flatMap(\.lines) {
      require(lines.contains(line: line), "line \(line) of an event is outside of the input")
    }
    if let expression = summary.expression { check(expression) }
  }

  private func summary() -> AllocationSummary? {
    measured(.analysis("allocations"), inputBytes: inputBytes) {
      do {
        return try listing.allocations(of: function)
      } catch {
        lines.require(Diagnostic(explaining: error))
        return nil
      }
    }
  }

  /// What is printed for a function can be written into a claim about it.
  private func check(_ expression: String) {
    guard !expression.contains("…") else { return }
    do throws(AllocationPatternError) {
      _ = try AllocationPattern(expression)
    } catch {
      fail("the sequences '\(expression)' are no pattern: \(error.diagnostic)")
    }
  }
}
