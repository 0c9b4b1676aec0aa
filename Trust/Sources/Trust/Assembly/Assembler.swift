import Foundation
import Harness

/// The toolchain's assembler, which decides whether a text is a program and which one.
struct Assembler: Sendable {
  /// What it said of a listing.
  enum Outcome {
    case assembled(ObjectCode)
    /// The lines that it refuses, 1-based.
    case refused(lines: Set<Int>, messages: String)
  }

  let dialect: AssemblyDialect
  /// The folder for the files.
  let folder: String

  /// Assembles a text under a name.
  ///
  /// - Throws: `HarnessError` where clang says no line that it refuses.
  func assemble(_ text: String, named name: String) throws -> Outcome {
    let (source, object) = ("\(folder)/\(name).s", "\(folder)/\(name).o")
    defer { for file in [source, object] { try? FileManager.default.removeItem(atPath: file) } }
    try text.write(toFile: source)
    // Local labels stay in the symbol table: they say where private data stands.
    let arguments =
      ["clang"] + dialect.assemblerArguments + [
        "-c", "-Wa,-L", "-w", "-x", "assembler", source, "-o", object,
      ]
    let outcome = try Command("/usr/bin/env", arguments, in: folder).run(accepting: [0, 1])
    if outcome.status == 0 { return .assembled(try ObjectCode(of: object, in: folder)) }
    let messages = String(decoding: outcome.errors, as: UTF8.self)
    let lines = messages.split(separator: "\n").compactMap { line -> Int? in
      guard line.hasPrefix(source), line.contains(": error: ") else { return nil }
      return Int(line.dropFirst(source.count + 1).prefix { $0.isNumber })
    }
    guard !lines.isEmpty else {
      throw HarnessError.failed(
        command: arguments.joined(separator: " "), status: outcome.status, output: messages)
    }
    return .refused(lines: Set(lines), messages: messages)
  }
}
