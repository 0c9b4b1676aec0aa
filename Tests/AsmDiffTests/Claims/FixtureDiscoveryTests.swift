import AsmDiff
import Foundation
import Testing

struct FixtureDiscoveryTests {
  private let folder: ScratchFolder
  private let claim = "// asmdiff: a returns 1\n"

  init() throws { folder = try ScratchFolder() }

  private func names(_ discovery: Fixture.Discovery) -> [String] {
    discovery.fixtures.map { String($0.path.dropFirst(folder.path.count + 1)) }
  }

  @Test func `a folder is searched by name, without hidden and build folders`() throws {
    for name in ["b.swift", "a/z.c", "a/y.swift", ".build/x.swift", ".hidden/x.swift", "B.swift"] {
      try folder.write(claim, to: name)
    }
    try folder.write("let a = 1\n", to: "none.swift")
    try folder.write(claim, to: "note.md")
    let discovery = Fixture.discover(under: [folder.path])
    #expect(names(discovery) == ["B.swift", "a/y.swift", "a/z.c", "b.swift"])
    #expect(discovery.errors.isEmpty)
  }

  @Test func `a folder that leads back to itself is searched once`() throws {
    try folder.write(claim, to: "a/x.swift")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/a/loop", withDestinationPath: folder.path)
    #expect(names(Fixture.discover(under: [folder.path])) == ["a/x.swift"])
  }

  @Test func `a fixture that two paths lead to is found once`() throws {
    try folder.write(claim, to: "ä b.swift")
    let discovery = Fixture.discover(under: [folder.path + "/ä b.swift", folder.path])
    #expect(names(discovery) == ["ä b.swift"])
  }

  @Test func `a folder without fixtures is an error that says what it holds`() throws {
    try folder.write("let a = 1\n", to: "a.swift")
    let discovery = Fixture.discover(under: [folder.path])
    #expect(discovery.errors == [.noFixtures(folder: folder.path, sources: 1)])
  }

  @Test func `a file without claims is an error when it is named`() throws {
    try folder.write("let a = 1\n", to: "a.swift")
    let path = folder.path + "/a.swift"
    #expect(throws: FixtureError.noClaims(path: path)) { try Fixture(contentsOf: path) }
  }

  @Test func `a missing path does not stop the others`() throws {
    try folder.write(claim, to: "a.swift")
    let missing = folder.path + "/b.swift"
    let discovery = Fixture.discover(under: [missing, folder.path])
    #expect(discovery.errors == [.notFound(path: missing)])
    #expect(names(discovery) == ["a.swift"])
  }

  @Test func `a binary file is an error with the line, and the other files are still read`() throws
  {
    try folder.write(Data("let a = 1\n\u{0}".utf8), to: "a.swift")
    try folder.write(Data([0x0A, 0x0A, 0xFF, 0xFE]), to: "b.swift")
    try folder.write(claim, to: "c.swift")
    let discovery = Fixture.discover(under: [folder.path])
    #expect(
      discovery.errors == [
        .notText(path: folder.path + "/a.swift", line: 2),
        .notText(path: folder.path + "/b.swift", line: 3),
      ])
    #expect(names(discovery) == ["c.swift"])
  }

  @Test func `a listing is no fixture`() throws {
    try folder.write(claim, to: "a.s")
    let path = folder.path + "/a.s"
    #expect(Fixture.discover(under: [path]).errors == [.unknownKind(path: path)])
  }
}

extension ScratchFolder {
  /// Writes bytes that need not be text.
  func write(_ data: Data, to name: String) throws {
    try write("", to: name)
    try data.write(to: URL(fileURLWithPath: path + "/" + name))
  }
}
