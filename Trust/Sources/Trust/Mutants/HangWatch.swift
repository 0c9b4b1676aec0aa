import Dispatch
import Foundation

/// Ends the program when the comparison of a mutant hangs, and says which.
struct HangWatch {
  /// In seconds: no comparison of two functions takes longer, by far.
  private static let limit = 60

  private let item: DispatchWorkItem

  /// Begins to watch.
  init(_ mutant: Mutant, of listing: MutantListing) {
    let text = mutant.description(listing.anatomy.lines)
    let (symbol, name, mutation) = (mutant.symbol, listing.name, mutant.mutation.rawValue)
    item = DispatchWorkItem {
      FailureReport.write("\(mutation): comparing '\(symbol)' of \(name) hangs\n\(text)")
      exit(1)
    }
    DispatchQueue.global().asyncAfter(deadline: .now() + .seconds(Self.limit), execute: item)
  }

  /// Says that the comparison ended.
  func end() { item.cancel() }
}
