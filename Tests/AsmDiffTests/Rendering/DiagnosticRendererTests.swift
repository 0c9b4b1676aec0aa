import AsmDiff
import Testing

struct DiagnosticRendererTests {
  @Test func `a diagnostic names the tool, the place, the notes and the hint`() {
    let diagnostic = Diagnostic(
      "cannot\u{1B}[2J read", at: Diagnostic.Location(path: "a.s", line: 3, column: 4),
      notes: ["one\ntwo"], hint: "three")
    let lines = diagnostic.lines().map(\.plainText)
    #expect(
      lines == [
        #"asmdiff: error: a.s:3:4: cannot\u{1B}[2J read"#,
        "  note: one",
        "        two",
        "  hint: three",
      ])
  }
}
