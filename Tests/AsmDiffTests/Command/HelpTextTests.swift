import AsmDiff
import Foundation
import Testing

struct HelpTextTests {
  @Test func `both helps name every option and every verb`() {
    for text in [HelpText.short, HelpText.long] {
      for option in OptionTable.all { #expect(text.contains("  \(option.usage)")) }
      for verb in Verb.allCases { #expect(text.contains(verb.usage)) }
    }
  }

  @Test func `no line of the help is wider than a hundred columns`() {
    for line in (HelpText.short + "\n" + HelpText.long).split(separator: "\n") {
      #expect(line.count <= 100, "\(line)")
    }
  }

  @Test func `no two options share a name`() {
    #expect(Set(OptionTable.all.map(\.name)).count == OptionTable.all.count)
  }

  @Test func `the long help says which verbs an option is for`() {
    #expect(HelpText.long.contains("Only for 'compare'."))
  }

  @Test func `the README lists exactly the options of the table`() throws {
    let root = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../..").standardized
    let readme = try String(contentsOf: root.appendingPathComponent("README.md"), encoding: .utf8)
    let begin = try #require(readme.range(of: "<!-- options -->\n"))
    let end = try #require(readme.range(of: "<!-- /options -->"))
    let listed = readme[begin.upperBound..<end.lowerBound]
    #expect(listed == "```text\n\(HelpText.optionList)\n```\n")
  }
}
