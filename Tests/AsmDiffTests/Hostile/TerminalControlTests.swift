import AsmDiff
import Foundation
import Testing

/// What a terminal would obey instead of showing never reaches it, wherever it comes from.
@Suite(.timeLimit(.minutes(20))) struct TerminalControlTests {
  /// Sets the title of a window, clears the screen, goes back a line; eight-bit forms; the other direction.
  private static let evil =
    "\u{1B}]0;owned\u{07}\u{1B}[2J\u{9B}2J\u{9D}0;x\u{9C}\u{202E}\u{2066}\u{08}\u{7F}"

  /// The characters of a text that a terminal obeys, other than line breaks and, where they are expected,
  /// colours.
  private static func controls(_ text: String, isColored: Bool) -> [Unicode.Scalar] {
    let rest = isColored ? text.replacing(/\u{1B}\[[0-9;]*m/, with: "") : text
    return rest.unicodeScalars.filter { scalar in
      scalar != "\n"
        && (scalar.properties.generalCategory == .control
          || scalar.properties.generalCategory == .lineSeparator
          || scalar.properties.generalCategory == .paragraphSeparator
          || scalar.properties.isBidiControl)
    }
  }

  private static func expectHarmless(
    _ result: BuiltCommand.Result, _ words: [String], status: [Int32] = [0, 1, 2]
  ) {
    let isColored = words.contains("always")
    #expect(status.contains(result.status), "\(words)")
    #expect(controls(result.output, isColored: isColored).isEmpty, "\(words): \(result.output)")
    #expect(controls(result.errors, isColored: isColored).isEmpty, "\(words): \(result.errors)")
    #expect(!(result.output + result.errors).isEmpty, "\(words)")
  }

  /// A listing whose names, strings, comments and constants are hostile.
  private static var listing: String {
    let (name, other) = ("\"f\(evil)\"", "\"g\(evil)\"")
    let data = "\t.section\t.rodata,\"a\",@progbits\n.Lx:\n\t.ascii\t\"\(evil)\"\n\t.text\n"
    return [(name, "$1"), (other, "$2")].reduce(into: "\t.text\n" + data) { text, function in
      text += "\t.globl\t\(function.0)\n\(function.0):\n\tmovl\t\(function.1), %edi # \(evil)\n"
      text += "\tleaq\t.Lx(%rip), %rsi\n\tcallq\t\"malloc\(evil)\"\n\tretq\n"
    }
  }

  @Test(arguments: [[], ["--color", "always"], ["--format", "json"]])
  func `a listing's names, strings and comments are spelled out`(_ options: [String]) async throws {
    let folder = try ScratchFolder(name: "asmdiff-evil")
    let file = "l\(Self.evil).s"
    try folder.write(Self.listing, to: file)
    let (first, second) = ("\(file):f\(Self.evil)", "\(file):g\(Self.evil)")
    var all = [
      ["compare", first, second], ["compare", first, second, "--without-rule", "comments"],
      ["compare", first, second, "--equate", "a\(Self.evil)=b"],
      ["show", "--allocations", file], ["compare", first, "\(file):none\(Self.evil)"],
      ["compare", first, "missing\(Self.evil).s:g"],
    ]
    if !options.contains("json") { all += [["list", file], ["show", file], ["show", first]] }
    for words in all {
      let result = try await BuiltCommand(folder: folder.path).run(words + options)
      Self.expectHarmless(result, words + options)
    }
  }

  @Test func `words of the command line are spelled out in what is said of them`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-evil")
    try folder.write("\t.text\n" + HostileListing.pair("nop", "nop"), to: "a.s")
    for option in [
      "--equate", "--equate-module", "--without-rule", "--allocator", "--harmless", "--require",
      "--width", "--context", "--format", "--color", "--timeout", "--jobs", "--optimize",
      "--target", "--swiftc", "--output",
    ] {
      let words = ["compare", "a.s:f", "a.s:g", option, "/\(Self.evil)/x"]
      Self.expectHarmless(try await BuiltCommand(folder: folder.path).run(words), words)
    }
    for words in [
      ["--\(Self.evil)"], [Self.evil], ["list", Self.evil], ["show", Self.evil + ".s"],
    ] {
      let result = try await BuiltCommand(folder: folder.path).run(words)
      Self.expectHarmless(result, words, status: [2])
    }
  }

  @Test(arguments: [
    [], ["--color", "always"], ["--format", "json"], ["--verbose"], ["--dry-run"],
  ])
  func `a fixture's name and claims, and the compiler's output, are spelled out`(
    _ options: [String]
  ) async throws {
    let folder = try ScratchFolder(name: "asmdiff-evil")
    let text = """
      // asmdiff: f identical-to g\(Self.evil)
      // asmdiff: f allocates \(Self.evil)
      // asmdiff: \(Self.evil) identical-to f
      // asmdiff: f sings \(Self.evil)
      // asmdiff-options: --equate \(Self.evil)
      int f(void) { return 1; }
      #warning "\(Self.evil)"

      """
    try folder.write(text, to: "folder\(Self.evil)\n/fix\(Self.evil)\nture.c")
    try folder.write(text + "#error \"\(Self.evil)\"\n", to: "folder\(Self.evil)\n/broken.c")
    let words = ["check", "folder\(Self.evil)\n"] + options
    let result = try await BuiltCommand(folder: folder.path).run(words)
    Self.expectHarmless(result, words, status: [options == ["--dry-run"] ? 0 : 2])
  }
}
