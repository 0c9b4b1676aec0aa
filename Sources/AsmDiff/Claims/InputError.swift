import Foundation

/// An input of the command that cannot be used.
package enum InputError: Error, Equatable {
  /// Nothing has that path.
  case notFound(path: String)
  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The file is neither a source nor a listing.
  case unknownKind(path: String)
  /// One side of a comparison names a function and the other does not.
  case oneFunction(argument: String, other: String)
  /// Standard input is named twice.
  case standardInputTwice
  /// The fixtures' claims are all about other targets or levels.
  case nothingApplies(claims: Int)
  /// No function of one listing has its namesake in the other.
  case noPairs(baseline: String, candidate: String)
}
