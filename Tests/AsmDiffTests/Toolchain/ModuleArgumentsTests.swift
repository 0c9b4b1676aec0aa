import AsmDiff
import Testing

@Suite struct ModuleArgumentsTests {
  @Test(
    arguments: [
      (["-I", "/a b"], [["-I", "/a b"]]),
      (["-Xcc", "-fmodule-map-file=/m"], [["-Xcc", "-fmodule-map-file=/m"]]),
      (["-Xcc", "-I", "-Xcc", "/c"], [["-Xcc", "-I", "-Xcc", "/c"]]),
      (["-Xcc", "-DX=1"], [["-Xcc", "-DX=1"]]),
      (["-target", "t", "-O", "-I", "/a"], [["-target", "t"], ["-I", "/a"]]),
      (
        ["-Xfrontend", "-load-plugin-executable", "-Xfrontend", "/p#M"],
        [["-Xfrontend", "-load-plugin-executable", "-Xfrontend", "/p#M"]]
      ),
    ] as [([String], [[String]])])
  func `what says where modules are is passed on to clients`(
    arguments: [String], groups: [[String]]
  ) {
    #expect(ModuleArguments.groups(in: arguments) == groups)
  }

  @Test(arguments: [
    ["-O"], ["-DSWIFT_PACKAGE"], ["-Xcc", "-fPIC"], ["-Xcc", "-g"], ["-swift-version", "6"],
    ["-package-name", "p"], ["-Xfrontend", "-x"], ["-I"], ["-Xcc"], ["-Xcc", "-I"],
    ["-module-cache-path", "/m"], ["-g", "-j2"],
  ])
  func `how a module itself was compiled is not passed on`(arguments: [String]) {
    #expect(ModuleArguments.groups(in: arguments) == [])
  }

  @Test func `a macro's plugin is found by its file`() {
    let groups = [
      ["-Xfrontend", "-load-plugin-executable", "-Xfrontend", "/p q#M"], ["-I", "/a"],
    ]
    #expect(ModuleArguments.pluginFiles(in: groups) == ["/p q"])
  }

  @Test func `modules are built with what they and their clients must agree on`() {
    let arguments = [
      "-DX", "-enable-experimental-feature", "Embedded", "-enable-experimental-feature",
      "Lifetimes",
      "-Xllvm", "-y", "-Xcc", "-mcpu=z",
    ]
    #expect(
      ModuleArguments.shared(arguments)
        == ["-enable-experimental-feature", "Embedded", "-wmo", "-Xcc", "-mcpu=z"])
  }

  @Test func `a list of dependencies is read as make reads it`() {
    let text = "a\\ b.s : x.swift /with\\ space /do$$lar \\\n  /ha\\#sh /co\\:lon\nother : last\n"
    #expect(
      MakeDependencies.paths(in: Array(text.utf8))
        == ["x.swift", "/with space", "/do$lar", "/ha#sh", "/co:lon", "last"])
  }
}
