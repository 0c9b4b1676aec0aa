import AsmDiff
import Foundation
import Testing

/// Input that is too large, or does not end.
@Suite(.timeLimit(.minutes(20))) struct LargeInputTests {
  private func run(
    _ words: [String], sparse name: String, _ bytes: UInt64
  ) async throws -> BuiltCommand.Result {
    let folder = try ScratchFolder(name: "asmdiff-large")
    try folder.write("", to: name)
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path + "/" + name))
    try file.truncate(atOffset: bytes)
    try file.close()
    // Less than the file: it is not read.
    return try await BuiltCommand(folder: folder.path)
      .run(words, limits: BuiltCommand.Limits(seconds: 10, addressSpace: 1 << 29))
  }

  @Test(arguments: [["list", "large.s"], ["compare", "large.s:f", "large.s:g"]])
  func `a listing of a gigabyte in one line is refused by its size`(_ words: [String]) async throws
  {
    let result = try await run(words, sparse: "large.s", 1 << 30)
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "asmdiff: error: large.s: the listing has 1073741824 bytes; the limit is 268435456\n"),
      "\(result.errors.prefix(500))")
  }

  @Test(arguments: [["check", "large.swift"], ["check", "."]])
  func `a fixture of a gigabyte is refused by its size`(_ words: [String]) async throws {
    let result = try await run(words, sparse: "large.swift", 1 << 30)
    #expect(result.status == 2)
    #expect(
      result.errors.contains("the file has 1073741824 bytes; the limit for source is 16777216"),
      "\(result.errors.prefix(500))")
  }

  @Test(arguments: ["yes", "cat /dev/zero"])
  func `standard input that does not end is refused`(_ command: String) async throws {
    let folder = try ScratchFolder(name: "asmdiff-large")
    let result = try await BuiltCommand(folder: folder.path).run(
      ["list", "-"],
      limits: BuiltCommand.Limits(seconds: 20, addressSpace: 3 << 29, input: command))
    #expect(result.status == 2)
    #expect(
      result.errors.hasPrefix(
        "asmdiff: error: -: the listing has more than 268435456 bytes, which is the limit\n"),
      "\(result.errors.prefix(500))")
  }

  @Test(arguments: ["\t.ascii\t\"", "# ", "\tcallq\t", "/* "])
  func `a long line is read in linear time`(_ start: String) async throws {
    let folder = try ScratchFolder(name: "asmdiff-large")
    let letters = String(repeating: "a", count: HostileListing.size(100_000_000, debug: 1_000_000))
    let end = start.hasSuffix("\"") ? "\"\n" : start == "/* " ? " */\n" : "\n"
    try folder.write(
      "\t.text\n\t.globl\tf\nf:\n" + start + letters + end + "\tretq\n", to: "line.s")
    let result = try await BuiltCommand(folder: folder.path).run(
      ["list", "line.s"], limits: BuiltCommand.Limits(seconds: 30, addressSpace: 3 << 29))
    #expect(result.status == 0, "\(result.errors.prefix(500))")
  }
}
