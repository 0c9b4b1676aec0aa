import AsmDiff
import FuzzSupport

/// Counts and prints every function of a listing.
struct FunctionFuzzing {
  private let listing: Listing
  private let lines: Lines
  private let inputBytes: Int

  init(_ listing: Listing, _ lines: Lines, inputBytes: Int) {
    self.listing = listing
    self.lines = lines
    self.inputBytes = inputBytes
  }

  func run() {
    let counts = measured(.linear("metrics"), inputBytes: inputBytes) {
      listing.functions.map { count($0) }
    }
    let forms = measured(.linear("normal forms"), inputBytes: inputBytes) {
      listing.functions.map { normalizedLines($0) }
    }
    for (function, (count, form)) in zip(listing.functions, zip(counts, forms)) {
      require(lines.contains(line: function.line), "'\(function)' is outside of the input")
      check(count, form)
    }
  }

  private func count(_ function: Function) -> Result<Metrics, ListingError> {
    Result { () throws(ListingError) in try listing.metrics(of: function) }
  }

  private func normalizedLines(_ function: Function) -> Result<[Row.Line], ListingError> {
    Result { () throws(ListingError) in try listing.normalizedLines(of: function) }
  }

  private func check(
    _ metrics: Result<Metrics, ListingError>, _ form: Result<[Row.Line], ListingError>
  ) {
    switch (metrics, form) {
    case (.success(let metrics), .success(let form)):
      require(metrics.instructions <= form.count, "more instructions than lines")
      for line in form {
        require(lines.contains(line: line.number), "line \(line.number) is outside of the input")
        requirePrintable(TerminalRenderer(isColored: false).render([StyledText(line)]))
      }
    case (.failure(let error), .failure(let other)):
      require(error == other, "two errors for one function: \(error), \(other)")
      lines.require(error.diagnostic)
    default: fail("an error in one form only: \(metrics), \(form)")
    }
  }
}
