/// Two functions whose verdict is held against the assembler.
struct FunctionPair: Sendable {
  /// Why the two are compared.
  enum Kind: String, Sendable, CaseIterable {
    case neighbours = "neighbours in a listing"
    case nearDuplicates = "equal sequences of mnemonics"
    case levels = "-O against -Osize"
    case modules = "two names of one module"
    case dialects = "AT&T against Intel"
    case armNeighbours = "AArch64: neighbours in a listing"
    case armNearDuplicates = "AArch64: equal sequences of mnemonics"
    case armLevels = "AArch64: -O against -Osize"
  }

  var kind: Kind
  /// The listings, by number.
  var listings: (baseline: Int, candidate: Int)
  var baseline: String
  var candidate: String
}
