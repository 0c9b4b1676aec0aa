import Foundation
import Harness

/// A copy of the package with all mutants in it, and its tests, built.
struct MutatedPackage: Sendable {
  /// What the tests said of a mutant.
  enum Judgement: Sendable {
    /// An expectation failed.
    case failed
    /// The tests crashed, or took more time or memory than any of them needs.
    case crashed
    /// All tests passed.
    case survived
  }

  private let package: String
  private let folder: String
  private let tests: String

  /// Copies the package and builds its tests.
  ///
  /// - Throws: `HarnessError` where they do not build.
  init(_ sources: MutatedSources, in folder: String) throws {
    self.folder = folder
    package = folder + "/package"
    for name in ["package", "tmp", "cache"] {
      try FileManager.default.createDirectory(
        atPath: folder + "/" + name, withIntermediateDirectories: true)
    }
    for name in ["Package.swift", "Sources", "Tests", "fixtures", "README.md"] {
      try FileManager.default.copyItem(
        atPath: TrustContext.root + "/" + name, toPath: package + "/" + name)
    }
    try sources.write(to: package)
    let build = ["swift", "build", "--build-tests", "--scratch-path", folder + "/build"]
    try Command("/usr/bin/env", build, in: package).run()
    let path = try Command("/usr/bin/env", build + ["--show-bin-path"], in: package).run()
    tests =
      String(decoding: path.output, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
      + "/AsmDiffPackageTests.xctest"
  }

  /// Runs tests of all mutants without any.
  ///
  /// - Throws: `RuleMutantError.unmutated` where one fails.
  func check(_ filter: TestFilter) throws {
    let outcome = try run(filter, mutant: 0)
    guard outcome.status == 0 else {
      throw RuleMutantError.unmutated(output: Self.text(outcome))
    }
  }

  /// Runs the tests of a mutant, until one fails.
  ///
  /// - Throws: `RuleMutantError` where tests neither pass nor fail.
  func judge(_ mutant: RuleMutant, number: Int) throws -> Judgement {
    for filter in mutant.filters {
      let outcome = try run(filter, mutant: number)
      switch outcome.status {
      case 0: continue
      case Self.statusWithoutTests: throw RuleMutantError.noTests(mutant, filter)
      case 1 where Self.text(outcome).contains("recorded an issue"): return .failed
      case let signal where Self.crashes.contains(signal): return .crashed
      default:
        throw RuleMutantError.ended(mutant, status: outcome.status, output: Self.text(outcome))
      }
    }
    return .survived
  }

  /// What the testing library ends with where a filter matches no test (`EX_UNAVAILABLE`).
  private static let statusWithoutTests: Int32 = 69
  /// The signals of a crash, and those that end what takes too much time.
  private static let crashes: Set<Int32> = [
    SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGKILL, SIGSEGV, SIGXCPU,
  ]

  /// Runs tests as `swift test` does, which would not let two run at once.
  ///
  /// A mutant may let a loop run on: no run takes more than 60 seconds of processor time, or 16 GiB.
  private func run(_ filter: TestFilter, mutant: Int) throws -> Command.Outcome {
    let limited = "ulimit -t 60 -v 16777216; exec \"$0\" \"$@\""
    return try Command(
      "/bin/sh", ["-c", limited, tests] + Self.arguments + [filter.pattern], in: package,
      environment: [
        MutatedSources.variable: "\(mutant)", "TMPDIR": folder + "/tmp",
        "ASMDIFF_CACHE": folder + "/cache",
      ]
    ).run(accepting: Set(0...255))
  }

  private static let arguments = ["--testing-library", "swift-testing", "--filter"]

  private static func text(_ outcome: Command.Outcome) -> String {
    String(decoding: outcome.output + outcome.errors, as: UTF8.self)
  }
}
