import AsmDiff
import Foundation
import Testing

/// Folders that do not end, and files that cannot be read.
@Suite(.timeLimit(.minutes(20))) struct FixtureTreeTests {
  private static let claim = "// asmdiff: f allocates nothing\nint f(void) { return 1; }\n"
  private static let limits = BuiltCommand.Limits(seconds: 20, addressSpace: 1 << 30)

  private static func check(
    _ folder: ScratchFolder, _ path: String = "."
  ) async throws -> BuiltCommand.Result {
    // The plan reads every fixture, and compiles none.
    try await BuiltCommand(folder: folder.path).run(["check", "--dry-run", path], limits: limits)
  }

  private static func link(_ folder: ScratchFolder, _ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/" + name, withDestinationPath: target)
  }

  @Test func `links that lead round in a circle are not followed`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    try folder.write(Self.claim, to: "a/b/fixture.c")
    try Self.link(folder, "a/b/up", to: "..")
    try Self.link(folder, "a/b/here", to: ".")
    try Self.link(folder, "a/top", to: folder.path)
    let result = try await Self.check(folder)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.components(separatedBy: "fixture.c ").count == 2, "\(result.output)")
  }

  @Test(arguments: [("self.c", "self.c"), ("dangling.c", "nowhere.c")])
  func `a link that leads nowhere is an error`(_ name: String, _ target: String) async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    try folder.write(Self.claim, to: "fixture.c")
    try Self.link(folder, name, to: target)
    let result = try await Self.check(folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("'./\(name)'"), "\(result.errors)")
  }

  @Test(arguments: ["mkfifo pipe.c", "ln -s /dev/zero zero.c", "ln -s /dev/stdin input.c"])
  func `what is no file is an error, and is not waited for`(_ command: String) async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    try folder.write(Self.claim, to: "fixture.c")
    try await DepthTests.shell(command, in: folder)
    let result = try await Self.check(folder)
    #expect(result.status == 2)
    #expect(result.errors.contains("note: it is no regular file"), "\(result.errors)")
  }

  @Test func `a folder that is named like a fixture is searched`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    try folder.write(Self.claim, to: "folder.c/fixture.c")
    #expect(try await Self.check(folder).status == 0)
  }

  @Test func `a file that cannot be read is an error`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    // Nobody may read this address of the process, not even the superuser.
    try Self.link(folder, "memory.s", to: "/proc/self/mem")
    let result = try await BuiltCommand(folder: folder.path)
      .run(["list", "memory.s"], limits: Self.limits)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("asmdiff: error: cannot read 'memory.s'"), "\(result.errors)")
  }

  @Test(.enabled(if: getuid() != 0, "the superuser may read everything"))
  func `a file that may not be read is an error`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    let file = try folder.write(Self.claim, to: "fixture.c")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file)
    let result = try await Self.check(folder)
    #expect(result.status == 2)
    #expect(result.errors.lowercased().contains("permission denied"), "\(result.errors)")
  }

  @Test func `a folder that is very deep is searched, or is an error`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-tree")
    // Deeper than a path can say.
    let script =
      "i=0; while [ $i -lt 600 ]; do mkdir ddddddddd && cd -P ddddddddd || exit 1; i=$((i+1)); done"
    try folder.write(Self.claim, to: "fixture.c")
    try await DepthTests.shell(script, in: folder)
    let result = try await Self.check(folder)
    #expect([0, 2].contains(result.status), "\(result.errors.prefix(300))")
    #expect(result.status == 2 || result.output.contains("fixture.c"))
    try await DepthTests.shell("rm -rf ddddddddd", in: folder)
  }
}
