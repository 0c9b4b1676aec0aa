import AsmDiff
import Foundation
import Harness

/// A listing, and what a transformation made of it.
struct ChangedListing: Sendable {
  let transformation: Transformation
  let original: AssembledModule
  let changed: AssembledModule
  /// The two names of the module, where it has another one now.
  let renaming: ModuleRenaming?
  /// Pairs of functions of the original, and what is said of them before anything is changed.
  let pairs: [(pair: FunctionPair, before: Outcome)]

  /// What a function is called in the changed listing.
  func name(of function: String) -> String { renaming?.renamed(function) ?? function }

  /// What may be taken for the same.
  var options: ComparisonOptions {
    ComparisonOptions(
      equatedModules: renaming.map { [.init($0.first, $0.second)] } ?? [])
  }
}
