import Foundation

/// Why nothing could be measured.
enum BenchmarkError: Error, CustomStringConvertible {
  /// A word of the command line is not understood.
  case usage(String)
  /// A listing is smaller than what the measurement is about.
  case tooSmall(listing: String, lines: Int, least: Int)
  /// A listing has too few functions with an instruction that can be changed.
  case tooFewFunctions(Int)
  /// A program that counts instructions is not installed.
  case noValgrind
  /// What valgrind or a workload printed has not what was asked for.
  case notMeasured(workload: String, output: String)

  var description: String {
    switch self {
    case .usage(let word):
      """
      '\(word)' is not understood; usage: benchmarks [fixtures] [listings] [allocators] \
      [--repetitions N]
      """
    case .tooSmall(let listing, let lines, let least):
      "the listing of \(listing) has \(lines) lines, not \(least)"
    case .tooFewFunctions(let count): "only \(count) functions have an instruction to change"
    case .noValgrind:
      """
      the allocators' instructions were not counted: there is no 'valgrind' in PATH
      hint: install it (for example 'apt-get install valgrind'), or name the other parts
      """
    case .notMeasured(let workload, let output):
      "the workload '\(workload)' gave no number\n\(output)"
    }
  }
}
