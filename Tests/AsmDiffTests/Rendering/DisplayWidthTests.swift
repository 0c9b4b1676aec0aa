import AsmDiff
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("\u{200B}", 0), ("漢字", 4), ("한", 2), ("👍", 2),
    ("👩‍💻", 2), ("·│", 2), ("ﬀ", 1), ("", 0),
  ])
  func `text is measured as a terminal draws it`(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test func `a line is not cut inside a wide character`() {
    let lines = StyledText("漢漢漢漢漢").wrapped(to: 7, indent: 2)
    #expect(lines.map(\.plainText) == ["漢漢漢", "  漢漢"])
  }

  @Test func `tabs reach the next multiple of eight`() {
    #expect("\ta\tb".expandingTabs == "        a       b")
  }

  @Test func `a line is cut after a space where one is near the end`() {
    let lines = StyledText("14 instructions, 3 calls").wrapped(to: 20, indent: 2)
    #expect(lines.map(\.plainText) == ["14 instructions, 3", "  calls"])
  }

  @Test func `emoji made of several characters stay together`() {
    #expect("👩‍💻".escapingControls == "👩‍💻")
  }
}
