import Foundation
import Harness

/// The program that does what the allocators' figures are about, built for this run.
struct Workloads {
  private let workspace: Workspace
  private let program: String

  /// Builds the program, as a compiler optimizes that is not told to keep frame pointers.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    let package = Workspace.root + "/Benchmarks"
    let build = [
      "build", "--configuration", "release", "--package-path", package, "--scratch-path",
      workspace.folder + "/workloads", "--omit-frame-pointers", "-Xcc", "-O3",
      // Valgrind gives up on debug information that is newer than itself, and needs none.
      "-debug-info-format", "none",
    ]
    _ = try Workspace.swift(build + ["--product", "AllocatorWorkloads"], in: package)
    let path = try Workspace.swift(build + ["--show-bin-path"], in: package)
    program =
      String(decoding: path.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines) + "/AllocatorWorkloads"
  }

  /// The instructions of doing a thing once, on average.
  ///
  /// It is the difference of doing it a number of times and twice as often: what the program does
  /// besides falls out.
  func instructions(of name: String, times count: Int) throws -> Double {
    let once = try Callgrind.instructions(
      of: program, [name, "\(count)", "1"], in: workspace.folder)
    let twice = try Callgrind.instructions(
      of: program, [name, "\(2 * count)", "1"], in: workspace.folder)
    return Double(twice - once) / Double(count)
  }

  /// The instructions of one call of a function, from its first to its return, on average.
  func instructions(of name: String, calling function: String, times count: Int) throws -> Double {
    let all = try Callgrind.instructions(
      of: program, [name, "\(count)", "1"], in: workspace.folder, within: function)
    return Double(all) / Double(count)
  }

  /// The nanoseconds of doing a thing once: the median of some rounds.
  ///
  /// The first round does not count.
  func nanoseconds(of name: String, times count: Int, rounds: Int = 9) throws -> Double {
    let outcome = try Command(
      program, [name, "\(count)", "\(rounds + 1)"], in: workspace.folder
    ).run()
    let text = String(decoding: outcome.output, as: UTF8.self)
    let numbers = text.split(separator: "\n").compactMap { Double($0) }
    guard numbers.count == rounds + 1 else {
      throw BenchmarkError.notMeasured(workload: name, output: text)
    }
    return Array(numbers.dropFirst()).median / Double(count)
  }
}
