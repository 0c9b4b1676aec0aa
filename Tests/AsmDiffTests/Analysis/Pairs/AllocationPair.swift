import AsmDiff
import Testing

/// Two functions, and the right verdict on their allocations.
///
/// The text calls them `baseline` and `candidate`; what else it defines has a name that begins with `helper`.
/// All of these get the pair's own prefix, so that many pairs stand in one file.
struct AllocationPair: Sendable, CustomTestStringConvertible {
  /// What a pair is written in.
  enum Language: String, Sendable {
    case c
    case swift
    /// An x86-64 listing.
    case listing
  }

  /// What the pair shows.
  var name: String
  /// Why the verdict is right.
  var why: String
  /// The right verdict; `identical` is never asked for.
  var expected: Verdict
  /// Whether saying that nothing is known is honest here, because the proof is out of reach.
  var mayBeUndetermined = false
  /// Whether a program can call both functions with integers that it chooses.
  var isRunnable = false
  /// Whether the verdict is right of unoptimised code, too.
  var holdsUnoptimized = true
  /// Whether the verdict must be reached for unoptimised code, too: it keeps everything on the stack, which
  /// an unknown callee may write that was given an address there.
  var isDecidedUnoptimized = true
  var source: String

  /// Whether a verdict is no wrong one, and none that is too weak.
  func allows(_ verdict: Verdict, at level: PairListings.Level) -> Bool {
    if verdict == expected { return true }
    let isWeakAllowed = mayBeUndetermined || level == .none && !isDecidedUnoptimized
    return isWeakAllowed && verdict == .undetermined
  }

  var testDescription: String { name }
}

extension AllocationPair {
  /// The name as part of an identifier.
  var prefix: String { "pair_" + String(name.map { $0.isASCII && $0.isLetter ? $0 : "_" }) }
  /// The name of the baseline in the text that is compiled.
  var baseline: String { prefix + "_baseline" }
  /// The name of the candidate in the text that is compiled.
  var candidate: String { prefix + "_candidate" }

  /// The source with names of its own.
  var prefixedSource: String {
    source.replacing(/\b(baseline|candidate|helper\w*)\b/) { "\(prefix)_\($0.output.1)" }
  }
}
