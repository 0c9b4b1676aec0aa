import Foundation
import Harness

/// Counts executed instructions by valgrind's tool `callgrind`.
enum Callgrind {
  /// Throws unless valgrind is installed.
  static func require(in folder: String) throws {
    let found = try Command("/usr/bin/env", ["valgrind", "--version"], in: folder)
      .run(accepting: [0, 127])
    if found.status != 0 { throw BenchmarkError.noValgrind }
  }

  /// The number of instructions that a program executes.
  ///
  /// - Parameter function: A part of the symbol of the function within which to count, with what it
  ///   calls; nil counts all.
  static func instructions(
    of program: String, _ arguments: [String], in folder: String, within function: String? = nil
  ) throws -> Int {
    let toggle = function.map { ["--toggle-collect=*\($0)*"] } ?? []
    let outcome = try Command(
      "/usr/bin/env",
      ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"] + toggle + [program]
        + arguments, in: folder
    ).run()
    let text = String(decoding: outcome.errors, as: UTF8.self)
    let count = text.split(separator: "\n").first { $0.contains("Collected : ") }
      .flatMap { $0.split(separator: " ").last }.flatMap { Int($0) }
    guard let count, count > 0 else {
      throw BenchmarkError.notMeasured(
        workload: arguments.joined(separator: " "), output: text)
    }
    return count
  }
}
