import AsmDiff
import Testing

@Suite struct ModuleNameTests {
  @Test(arguments: [
    ("box.swift", "box"), ("my box's.swift", "my_box_s"), ("größe.swift", "gr__e"),
    ("8ball.swift", "_8ball"), (".swift", "__"), ("a.b.swift", "a_b"), ("class.swift", "class_"),
    ("Swift.swift", "Swift_"), ("main.swift", "main_"), ("_.swift", "__"), ("x²½.swift", "x__"),
  ])
  func `a module's name is made of its file's`(file: String, module: String) {
    #expect(ModuleName.derived(from: file, isTaken: { _ in false }) == module)
  }

  @Test func `a name that is taken is not used`() {
    #expect(ModuleName.derived(from: "Box.swift") { ["Box", "Box_"].contains($0) } == "Box__")
  }
}
