import Foundation
import Harness

/// A program that runs functions of listings on many inputs, and says which sequences they had.
///
/// It is C of its own (`Trust/Samples/tracer.c`), and shares nothing with what `asmdiff --run` runs.
struct CallTracer: Sendable {
  /// The sequences of one function.
  struct Traces: Sendable {
    /// Those that occurred on the inputs that come first.
    var narrow: Set<String> = []
    /// Those that occurred on any input, the first ones included.
    var all: Set<String> = []
    /// Whether all inputs were tried.
    var isComplete = false
  }

  /// The functions that can be run, in the order of their numbers.
  let functions: [String]
  private let folder: String
  private let objects: [String]

  private static let wrapped = [
    "malloc", "calloc", "realloc", "free", "aligned_alloc", "valloc", "cfree", "abort",
  ]

  /// Compiles the program's own part.
  ///
  /// - Throws: `HarnessError` when it does not compile.
  init(of functions: [String], named name: String, in folder: String) throws {
    self.functions = functions
    self.folder = folder
    let table = "\(folder)/\(name)-table.c"
    try
      ("typedef long (*function)(long, long, long);\n"
      + functions.map { "long \($0)(long, long, long);\n" }.joined()
      + "const function functions[] = {\(functions.joined(separator: ", "))};\n")
      .write(toFile: table)
    objects = ["\(folder)/\(name)-table.o", "\(folder)/\(name)-tracer.o"]
    let sources = [table, "\(TrustContext.root)/Trust/Samples/tracer.c"]
    for (source, object) in zip(sources, objects) {
      try Command("/usr/bin/env", ["clang", "-O2", "-w", "-c", source, "-o", object], in: folder)
        .run()
    }
  }

  /// Runs some functions of a listing.
  ///
  /// - Throws: `HarnessError` when the listing cannot be linked or the program fails.
  func traces(
    of symbols: [String], in text: String, named name: String
  ) throws -> [String: Traces] {
    let (source, program) = ("\(folder)/\(name)-traced.s", "\(folder)/\(name)-traced")
    defer { for file in [source, program] { try? FileManager.default.removeItem(atPath: file) } }
    try text.write(toFile: source)
    let wraps = Self.wrapped.map { "-Wl,--wrap=\($0)" }
    try Command(
      "/usr/bin/env", ["clang", "-w"] + objects + [source, "-o", program] + wraps, in: folder
    )
    .run()
    let numbers = functions.indices.filter { symbols.contains(functions[$0]) }
    let output = try Command(program, numbers.map(String.init), in: folder).run().output
    return parse(String(decoding: output, as: UTF8.self))
  }

  private func parse(_ output: String) -> [String: Traces] {
    var (traces, current): ([String: Traces], String?) = ([:], nil)
    for line in output.split(separator: "\n") {
      let words = line.split(separator: " ", maxSplits: 1)
      let rest = words.count > 1 ? String(words[1]) : ""
      if words[0] == "function" {
        current = Int(rest).map { functions[$0] }
        if let current { traces[current] = Traces() }
        continue
      }
      guard let current else { continue }
      switch words[0] {
      case "narrow": traces[current]?.narrow.insert(rest)
      case "done": traces[current]?.isComplete = true
      default: break
      }
      if words[0] == "narrow" || words[0] == "wide" { traces[current]?.all.insert(rest) }
    }
    return traces
  }
}

extension CallTracer.Traces {
  /// A sequence that occurs on the first inputs, and on no input of the other side.
  ///
  /// A run that faults or does not end has no sequence; what it did before must be the beginning of one.
  func missing(in other: CallTracer.Traces) -> String? {
    narrow.sorted().first { trace in
      if other.all.contains(trace) { return false }
      guard let end = ["fault", "endless"].first(where: { trace.hasSuffix($0) }) else {
        return true
      }
      return !other.all.contains { $0.hasPrefix(trace.dropLast(end.count)) }
    }
  }
}
