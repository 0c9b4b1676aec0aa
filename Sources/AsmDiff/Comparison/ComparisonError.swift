/// A comparison that would prove nothing.
public enum ComparisonError: DiagnosedError, Hashable {
  /// Both sides are one function of one listing.
  case sameFunction(name: String, path: String)
  /// The sides are listings for two architectures, whose instructions have nothing in common.
  case architectures(baseline: String, candidate: String)
  /// A side has no instruction.
  case noInstructions(name: String, path: String, side: Side)
  /// A name in an equation stands for several of the symbols that are compared.
  case ambiguousEquation(name: String, candidates: [String])
  /// The name of an allocator or of a harmless routine stands for several symbols of a listing.
  case ambiguousRoutine(name: String, candidates: [String])
  /// An allocator was said to be like something that is no routine of the table.
  case unknownKind(name: String, kind: String)
}
