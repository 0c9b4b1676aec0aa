import AsmDiff
import Testing

struct SideBySideLayoutTests {
  private func line(_ tokens: Token...) -> Row.Line { Row.Line(tokens: tokens, number: 1) }

  private func equal(_ text: String) -> Row {
    Row(
      kind: .equal, baseline: line(Token(text, .mnemonic)), candidate: line(Token(text, .mnemonic)))
  }

  private var changed: Row {
    Row(
      kind: .changed,
      baseline: line(
        Token("movl", .mnemonic), Token(" ", .punctuation), Token("$1", .number, isChanged: true)),
      candidate: line(
        Token("movl", .mnemonic), Token(" ", .punctuation), Token("$16", .number, isChanged: true)))
  }

  private func text(_ rows: [Row], width: Int = 60, context: Int = 8, marks: Bool = true)
    -> [String]
  {
    SideBySideLayout(width: width, context: context, showsMarks: marks)
      .lines(baseline: [StyledText("old")], candidate: [StyledText("new")], rows: rows)
      .map(\.plainText)
  }

  @Test func `each kind of row has its sign, and marks point at what changed`() {
    let rows = [
      equal("retq"), changed,
      Row(kind: .removed, baseline: line(Token("nop", .mnemonic)), candidate: nil),
      Row(kind: .added, baseline: nil, candidate: line(Token("ud2", .mnemonic))),
    ]
    #expect(
      text(rows) == [
        "old              │ new",
        "─────────────────┼─────────────────",
        "retq             │ retq",
        "movl $1          ~ movl $16",
        "     ^^          │      ^^^",
        "nop              -",
        "                 + ud2",
      ])
  }

  @Test func `no marks where colours do their work`() {
    #expect(!text([changed], marks: false).contains { $0.contains("^") })
  }

  @Test(arguments: [40, 41, 60, 80, 200])
  func `no line is wider than the layout, and nothing is lost`(width: Int) {
    let symbol = String((0..<150).map { _ in "abcdefghij界".randomElement() ?? "x" })
    let lines = text([equal("callq \(symbol)")], width: width)
    #expect(lines.allSatisfy { $0.displayWidth <= width })
    let sides = lines.dropFirst(2).map {
      $0.split(separator: " │ ", omittingEmptySubsequences: false)
    }
    for side in 0...1 {
      let joined = sides.map { $0[side].filter { $0 != " " } }.joined()
      #expect(joined == "callq\(symbol)")
    }
  }

  @Test func `a short listing keeps its columns close together on a wide terminal`() {
    #expect(text([equal("retq")], width: 200).allSatisfy { $0.displayWidth < 40 })
  }

  @Test func `an equal stretch of twice the context and one row stays whole`() {
    let rows = (0..<17).map { equal("r\($0)") }
    #expect(text(rows).count == 2 + 17)
  }

  @Test func `a longer equal stretch loses its middle, and the report says how many rows`() {
    let rows = (0..<18).map { equal("r\($0)") } + [changed] + (0..<3).map { equal("s\($0)") }
    let lines = text(rows, marks: false)
    #expect(lines[2 + 7].hasPrefix("r7 "))
    #expect(lines[2 + 8] == "··· 2 equal rows ···")
    #expect(lines[2 + 9].hasPrefix("r10 "))
    #expect(lines.count == 2 + 17 + 1 + 3)
  }

  @Test func `a context of none leaves only what changed`() {
    let lines = text([equal("a"), equal("b"), changed, equal("c")], context: 0, marks: false)
    #expect(
      lines.dropFirst(2).map { String($0.prefix(8)) } == ["··· 2 eq", "movl $1 ", "c       "])
  }

  @Test func `what a terminal would obey is spelled out`() {
    let lines = text([equal("a\u{1B}[31m\u{202E}b\u{9B}\r\n\t")], width: 100)
    #expect(lines[2].hasPrefix(#"a\u{1B}[31m\u{202E}b\u{9B}\r\n\t"#))
  }

  @Test func `colours follow roles, and changed tokens are inverted`() {
    let lines = SideBySideLayout().lines(baseline: [], candidate: [], rows: [changed])
    let text = TerminalRenderer(isColored: true).render(lines)
    #expect(text.contains("\u{1B}[1mmovl\u{1B}[0m"))
    #expect(text.contains("\u{1B}[33;7m$16\u{1B}[0m"))
    #expect(!TerminalRenderer(isColored: false).render(lines).contains("\u{1B}"))
  }

  @Test func `colours change nothing but colours`() throws {
    let styled = SideBySideLayout(showsMarks: false)
      .lines(baseline: [StyledText("a", .heading)], candidate: [], rows: [changed, equal("retq")])
    let colored = TerminalRenderer(isColored: true).render(styled)
    let lines = colored.replacing(/\u{1B}\[[0-9;]*m/, with: "").split(separator: "\n")
    let stripped = lines.map { String($0.replacing(/[ ]+$/, with: "")) }
    let plain = TerminalRenderer(isColored: false).render(styled).split(separator: "\n")
    #expect(stripped == plain.map { String($0) })
  }
}
