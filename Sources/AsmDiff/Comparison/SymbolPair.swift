/// A symbol of the baseline's listing and one of the candidate's.
struct SymbolPair: Hashable {
  var baseline: Symbol
  var candidate: Symbol
}
