/// Why two names, or two lines, do not correspond.
enum Mismatch: Hashable {
  /// Two places in the functions that are not the same place.
  case branchTarget
  /// Two names, neither of which is private.
  case names(baseline: String, candidate: String)
  /// One name that another name on this side already corresponds to.
  case notOneToOne(baseline: String, candidate: String)
  /// Data that the program may change, under two names.
  case writable(baseline: String, candidate: String)
  /// An access beside what a private name stands for.
  case outside(name: String, offset: Int64)
  /// Private data whose content differs.
  case data(baseline: String, candidate: String)
  /// Private callees whose bodies differ.
  case callees(baseline: String, candidate: String)
  /// The text itself.
  case text
}
