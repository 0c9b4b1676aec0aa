import AsmDiff
import FuzzSupport

/// Reads an input as a listing and does with it what the verbs of the tool do.
package struct ListingFuzzing {
  private let triple: String

  /// How many functions are compared and analysed: the input is small, and each of them costs much.
  private static let depth = 6

  /// Makes a fuzzing for what `triple` names, where a listing does not tell what it is for.
  package init(triple: String) { self.triple = triple }

  /// Does everything with one input.
  package func run(_ bytes: [UInt8]) {
    guard let listing = read(bytes, path: "one.s") else { return }
    let lines = Lines(bytes)
    FunctionFuzzing(listing, lines, inputBytes: bytes.count).run()
    if let copy = read(bytes, path: "other.s") {
      SelfComparison(listing, copy, inputBytes: bytes.count).run()
    }
    for (first, second) in zip(listing.functions, listing.functions.dropFirst()).prefix(Self.depth)
    {
      NeighbourComparison(listing, first, second, lines, inputBytes: bytes.count).run()
    }
    for function in listing.functions.prefix(Self.depth) {
      AllocationFuzzing(listing, function, lines, inputBytes: bytes.count).run()
    }
  }

  /// The listing; nil where it cannot be read, and then the error is a proper one.
  private func read(_ bytes: [UInt8], path: String) -> Listing? {
    do throws(ListingError) {
      return try read(bytes, path: path, origin: nil)
    } catch {
      Lines(bytes).require(error.diagnostic)
      guard case .unsupportedArchitecture = error.problem else { return nil }
      let origin = Listing.Origin(triple: triple, optimize: "speed", toolchain: "")
      do throws(ListingError) {
        return try read(bytes, path: path, origin: origin)
      } catch {
        Lines(bytes).require(error.diagnostic)
        return nil
      }
    }
  }

  private func read(
    _ bytes: [UInt8], path: String, origin: Listing.Origin?
  ) throws(ListingError) -> Listing {
    try measured(.linear("reading"), inputBytes: bytes.count) { () throws(ListingError) in
      try Listing(bytes: bytes, path: path, origin: origin)
    }
  }
}
