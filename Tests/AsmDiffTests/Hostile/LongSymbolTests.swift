import AsmDiff
import Foundation
import Testing

/// Names of a megabyte, wherever a name can stand.
@Suite(.timeLimit(.minutes(20)), .serialized) struct LongSymbolTests {
  private static let length = HostileListing.size(1 << 20, debug: 1 << 16)
  private static let limits = BuiltCommand.Limits(seconds: 30, addressSpace: 3 << 29)

  /// Names that a demangler takes for Swift's, and others.
  private static let names = [
    "plain": String(repeating: "a", count: length),
    "quoted": "\"" + String(repeating: "a b", count: length / 3) + "\"",
    "garbage": "$s" + String(repeating: "A", count: length),
    "number": "$s" + String(repeating: "9", count: length),
    "nested": "$s4main1f" + String(repeating: "Say", count: length / 3),
    "closed": "$s4main1fyy" + String(repeating: "Sg", count: length / 2) + "F",
    "tuples": "$s4main1fyy" + String(repeating: "_t", count: length / 2) + "F",
    "substitutions": "$s4main" + String(repeating: "1a", count: length / 2) + "F",
  ]

  @Test(arguments: names.keys.sorted())
  func `a listing with a name of a megabyte is read`(_ key: String) async throws {
    let name = try #require(Self.names[key])
    let folder = try ScratchFolder(name: "asmdiff-long")
    let text =
      "\t.text\n\t.globl\t\(name)\n\(name):\n\tcallq\tother\n\tretq\n"
      + "\t.globl\tg\ng:\n\tjmp\t\(name)\n"
    try folder.write(text, to: "long.s")
    for words in [["list", "long.s"], ["show", "long.s"], ["show", "--allocations", "long.s"]] {
      let result = try await BuiltCommand(folder: folder.path).run(words, limits: Self.limits)
      #expect(result.status == 0, "\(result.errors.prefix(500))")
      #expect(result.output.utf8.count < 8 * Self.length, "\(words)")
    }
  }

  @Test func `a claim with a name of a megabyte is answered`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-long")
    let name = String(repeating: "f", count: Self.length)
    let text = """
      // asmdiff: \(name) identical-to g
      // asmdiff: g identical-to \(name):g
      // asmdiff: g \(name) g
      // asmdiff-options: --equate \(name)=\(name)
      int g(void) { return 1; }
      """
    try folder.write(text, to: "long.c")
    let result = try await BuiltCommand(folder: folder.path)
      .run(["check", "--jobs", "1", "long.c"], limits: Self.limits)
    #expect(result.status == 2, "\(result.errors.prefix(500))")
  }

  @Test(arguments: [
    ["--equate", "NAME=g"], ["--require", "NAME"], ["--NAME"], ["--without-rule", "NAME"],
    ["--allocator", "NAME=malloc-like"], ["--harmless", "NAME"], ["--width", "NAME"],
  ])
  func `an option with a name of many letters is answered`(_ words: [String]) async throws {
    let folder = try ScratchFolder(name: "asmdiff-long")
    // A system takes no argument of more than 128 KiB.
    let name = String(repeating: "n", count: 120_000)
    try folder.write("\t.text\n" + HostileListing.pair("nop", "nop"), to: "short.s")
    let result = try await BuiltCommand(folder: folder.path).run(
      ["compare", "short.s:f", "short.s:g"]
        + words.map { $0.replacingOccurrences(of: "NAME", with: name) }, limits: Self.limits)
    #expect([0, 2].contains(result.status), "\(result.errors.prefix(500))")
  }

  @Test func `a function with a name of many letters is looked for`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-long")
    let name = String(repeating: "n", count: 120_000)
    try folder.write("\t.text\n" + HostileListing.pair("nop", "nop"), to: "short.s")
    let result = try await BuiltCommand(folder: folder.path)
      .run(["show", "short.s:" + name], limits: Self.limits)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("asmdiff: error: no function matches 'nnn"))
  }
}
