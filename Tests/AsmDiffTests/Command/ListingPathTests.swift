import AsmDiff
import Testing

struct ListingPathTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  @Test(
    arguments: [
      ("a.s", "a.s", nil), ("a.s:f", "a.s", "f"), ("a.s:f(x:y:)", "a.s", "f(x:y:)"),
      ("-:f(_:)", "-", "f(_:)"), ("-", "-", nil), ("a.s:", "a.s", nil),
    ] as [(String, String, String?)])
  func `a path ends at the first colon`(argument: String, path: String, function: String?) {
    let parsed = ListingPath(argument)
    #expect(parsed.path == path)
    #expect(parsed.function == function)
  }

  @Test func `a colon in a file's own name does not end it`() throws {
    try folder.write("", to: "a:b.s")
    let file = folder.path + "/a:b.s"
    #expect(ListingPath(file).path == file)
    #expect(ListingPath(file).function == nil)
    #expect(ListingPath(file + ":f(x:)").path == file)
    #expect(ListingPath(file + ":f(x:)").function == "f(x:)")
  }
}
