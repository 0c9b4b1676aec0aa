import Foundation
import Harness

/// The commands that `asmdiff --dry-run` prints, run as parallel as asmdiff runs them.
struct PlannedCommands {
  /// Those of SwiftPM, one after the other.
  private var builds: [String]
  /// Compilations of files that import modules of the package: they wait for SwiftPM.
  private var dependent: [String]
  /// All other compilations.
  private var independent: [String]
  private let workspace: Workspace

  /// Asks asmdiff for the commands.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    let plan = try workspace.asmdiff(["fixtures", "--dry-run", "--verbose"])
    let lines = String(decoding: plan.output, as: UTF8.self).split(separator: "\n")
      .map(String.init)
    let scratch = workspace.package + "/.build/asmdiff/modules"
    builds = lines.filter { $0.contains("swift build ") }
    let others = lines.filter { !$0.contains("swift build ") }
    dependent = others.filter { $0.contains(scratch) }
    independent = others.filter { !$0.contains(scratch) }
  }

  /// How many there are.
  var count: Int { builds.count + dependent.count + independent.count }

  /// Runs all of them on as many workers as there are cores; SwiftPM takes one.
  ///
  /// One shell runs everything, so that nothing is measured but the commands: `xargs` is the pool.
  func run() throws -> Command.Outcome {
    try workspace.make(workspace.package + "/.build/asmdiff/modules.temporary")
    let cores = ProcessInfo.processInfo.activeProcessorCount
    let build = ["set -e"] + builds.map { "\($0) >/dev/null" }
    let scripts =
      [build.joined(separator: "\n")] + independent
    let first = try write(scripts, "first")
    let second = try write(dependent, "second")
    let pool = "xargs -0 -n 1 -P \(cores) sh -c"
    return try Command(
      "/bin/sh", ["-c", "set -e; \(pool) <'\(first)'; \(pool) <'\(second)'"],
      in: workspace.package, environment: workspace.environment
    ).run()
  }

  private func write(_ scripts: [String], _ name: String) throws -> String {
    let path = workspace.folder + "/" + name
    try Data(scripts.joined(separator: "\0").utf8).write(to: URL(fileURLWithPath: path))
    return path
  }
}
