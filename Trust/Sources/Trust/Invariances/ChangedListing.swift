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
  /// Pairs of functions of the original that are compared before and after.
  let pairs: [FunctionPair]
  /// Whether the allocations are compared as well.
  let hasAllocations: Bool

  /// What a function is called in the changed listing.
  func name(of function: String) -> String { renaming?.renamed(function) ?? function }

  /// What may be taken for the same.
  var options: ComparisonOptions {
    ComparisonOptions(
      equatedModules: renaming.map { [.init($0.first, $0.second)] } ?? [])
  }
}
