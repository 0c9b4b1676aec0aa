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
  /// How each function and its changed self differ to the assembler; without those that do not.
  let differences: [String: String]
  /// Pairs of functions of the original, and what is said of them before anything is changed.
  let pairs: [(pair: FunctionPair, before: Outcome)]

  /// Asks the assembler about each function.
  init(
    _ transformation: Transformation, of original: AssembledModule, to changed: AssembledModule,
    _ pairs: [(pair: FunctionPair, before: Outcome)]
  ) {
    let renaming =
      transformation == .renamed ? ModuleRenaming(of: original.source.module) : nil
    var differences: [String: String] = [:]
    for function in original.functions {
      let answer = AssemblyOracle.compare(
        function, of: original.assembled, with: renaming?.renamed(function) ?? function,
        of: changed.assembled, isOneListing: false
      ) { renaming?.renamed($0) ?? $0 }
      if case .different(let difference) = answer { differences[function] = difference }
    }
    (self.transformation, self.original, self.changed) = (transformation, original, changed)
    (self.renaming, self.differences) = (renaming, differences)
    self.pairs = pairs.filter {
      differences[$0.pair.baseline] == nil && differences[$0.pair.candidate] == nil
    }
  }

  /// What a function is called in the changed listing.
  func name(of function: String) -> String { renaming?.renamed(function) ?? function }

  /// The functions whose code is the same, which is what the verdicts must show.
  var functions: [String] { original.functions.filter { differences[$0] == nil } }

  /// What may be taken for the same.
  var options: ComparisonOptions {
    ComparisonOptions(
      equatedModules: renaming.map { [.init($0.first, $0.second)] } ?? [])
  }
}
