import AsmDiff
import Foundation
import Harness

/// Runs the functions of a compiled file, and reads what they did.
///
/// The listing is the one that AsmDiff analysed; it is assembled and linked, not compiled anew.
struct ProgramTracer {
  /// How many calls of a run are written down.
  static let mostCalls: UInt64 = 300

  private let folder: String
  private let tools: ProgramTools
  private let symbols: [String]
  private let functions: [String]

  /// Builds the program.
  ///
  /// - Parameters:
  ///   - assembly: The listing.
  ///   - functions: The symbols of the functions to run.
  ///   - folder: A folder for the program's files, which is there.
  /// - Throws: `HarnessError` when it cannot be built.
  init(_ assembly: [UInt8], functions: [String], in folder: String, _ tools: ProgramTools) throws {
    (self.folder, self.tools, self.functions) = (folder, tools, functions)
    try Data(assembly).write(to: URL(fileURLWithPath: folder + "/listing.s"))
    try Command(tools.clang, ["-c", "listing.s", "-o", "listing.o"], in: folder).run()
    symbols = try Self.calledSymbols(assembly, in: folder, tools)
    try doors.write(toFile: folder + "/routines.s", atomically: true, encoding: .utf8)
    try Command(tools.clang, ["-c", "routines.s", "-o", "routines.o"], in: folder).run()
    let wraps = symbols.flatMap { ["-Xlinker", "--wrap=\($0)"] }
    try Command(
      tools.swiftc,
      ["listing.o", "routines.o"] + tools.objects + ["-o", "program"] + wraps, in: folder
    ).run()
  }

  /// What the listing calls and does not define, sorted.
  private static func calledSymbols(
    _ assembly: [UInt8], in folder: String, _ tools: ProgramTools
  ) throws -> [String] {
    let output = try Command(tools.nm, ["-u", "--format=just-symbols", "listing.o"], in: folder)
      .run().output
    let undefined = Set(String(decoding: output, as: UTF8.self).split(separator: "\n"))
    var called: Set<Substring> = []
    let text = String(decoding: assembly, as: UTF8.self)
    for line in text.split(separator: "\n") where line.first == "\t" {
      let words = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
      guard words.count > 1, words[0].hasPrefix("call") || words[0].hasPrefix("jmp") else {
        continue
      }
      let name = words[1].drop { "*(".contains($0) }.prefix { !"@()".contains($0) }
      if undefined.contains(name) { called.insert(name) }
    }
    return called.map(String.init).sorted()
  }

  /// The doors of this listing's routines, and the tables that the tracer reads.
  private var doors: String {
    var text = "  .text\n"
    for (number, symbol) in symbols.enumerated() {
      text += "  .globl \"__wrap_\(symbol)\"\n\"__wrap_\(symbol)\":\n"
      text += "  pushq $\(number)\n  jmp tracer_enter\n"
    }
    func table(_ name: String, _ words: [String]) -> String {
      "  .globl \(name)\n\(name):\n" + (words + ["0"]).map { "  .quad \($0)\n" }.joined()
    }
    text += "  .section .data.rel,\"aw\",@progbits\n  .balign 8\n"
    text += table("tracer_functions", functions.map { "\"\($0)\"" })
    text += table("tracer_targets", symbols.map { "\"__real_\($0)\"" })
    text += table("tracer_kinds", symbols.map { "\(Routine.known[$0]?.kind ?? 0)" })
    return text + "  .section .note.GNU-stack, \"\", @progbits\n"
  }

  /// Runs functions by their numbers.
  ///
  /// - Returns: For each of the functions its runs, in the order of the inputs.
  /// - Throws: `HarnessError` when the tracer itself fails.
  func run(_ inputs: [[ProgramRun.Input]]) throws -> [[ProgramRun]] {
    var plan: [UInt64] = []
    for (number, list) in inputs.enumerated() {
      for input in list {
        let arguments = (input.arguments + [UInt64](repeating: 0, count: 6)).prefix(6)
        plan += [UInt64(number)] + arguments + [input.failing, Self.mostCalls]
      }
    }
    let bytes = plan.flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/plan"))
    try Command(folder + "/program", ["plan", "traces"], in: folder).run()
    var reader = TraceWords(try Data(contentsOf: URL(fileURLWithPath: folder + "/traces")))
    return try inputs.map { list in try list.map { try run(of: $0, &reader) } }
  }

  private func run(of input: ProgramRun.Input, _ reader: inout TraceWords) throws -> ProgramRun {
    let head = try reader.take(4)
    let ending: ProgramRun.Ending =
      switch head[0] {
      case 1: .returned(head[2])
      case 2: .signalled(Int(head[1]))
      case 4: .tooManyCalls
      default: .exited
      }
    let calls = try (0..<head[3]).map { _ in
      let words = try reader.take(9)
      return ProgramRun.Call(
        symbol: symbols[Int(words[0])], arguments: Array(words[1..<7]),
        result: words[8] == 0 ? nil : words[7])
    }
    return ProgramRun(input: input, calls: calls, ending: ending)
  }
}
