import AsmDiff
import Foundation
import Testing

/// A real entry, looked at from outside: through a compiler that keeps its results in a folder.
@Suite struct CompilationCacheTests {
  private let fake: FakeToolchain
  private let request: CompilationRequest

  init() throws {
    fake = try FakeToolchain(compile: "echo listing > \"$out\"")
    request = CompilationRequest(path: try fake.source())
  }

  private func compile(_ request: CompilationRequest? = nil) async throws -> CompiledSource {
    try await fake.compiler().compile(request ?? self.request)
  }

  /// The file of the only result.
  private var entry: URL {
    get throws {
      let folder = URL(filePath: fake.folder.path + "/cache")
      let files = try FileManager.default.contentsOfDirectory(
        at: folder, includingPropertiesForKeys: nil)
      try #require(files.count == 1)
      return files[0]
    }
  }

  @Test func `nothing is compiled when nothing has changed`() async throws {
    let first = try await compile()
    let second = try await compile()
    #expect((first.wasCached, second.wasCached) == (false, true))
    #expect(second.assembly == Array("listing\n".utf8))
    #expect(second.invocations == first.invocations)
    #expect(fake.compilations == 1)
  }

  @Test func `a changed source is compiled again`() async throws {
    _ = try await compile()
    _ = try fake.source("func g() {}")
    #expect(try await compile().wasCached == false)
  }

  @Test(
    arguments: [
      { @Sendable (request: inout CompilationRequest) in request.optimize = .size },
      { $0.triple = Triple("riscv32-none-none-eabi") }, { $0.arguments = ["-DX"] },
    ] as [@Sendable (inout CompilationRequest) -> Void])
  func `other options are another result`(
    change: @Sendable (inout CompilationRequest) -> Void
  ) async throws {
    _ = try await compile()
    var other = request
    change(&other)
    #expect(try await compile(other).wasCached == false)
    #expect(try await compile().wasCached)
  }

  @Test func `a replaced compiler compiles everything again`() async throws {
    _ = try await compile()
    try fake.replaceCompiler(compile: "echo new > \"$out\"")
    #expect(try await compile().assembly == Array("new\n".utf8))
  }

  @Test func `a file that the compiler read besides the source is an input`() async throws {
    let header = try fake.folder.write("1", to: "h h.h")
    let escaped = header.replacing(" ", with: "\\ ")
    let list = Invocation.quoted("x: \(escaped)")
    try fake.replaceCompiler(
      compile:
        "echo \(list) > \"${out%.s}.d\"; cat '\(header.replacing("'", with: #"'\''"#))' > \"$out\"")
    #expect(try await compile().assembly == Array("1".utf8))
    #expect(try await compile().wasCached)
    try fake.folder.write("2", to: "h h.h")
    #expect(try await compile().assembly == Array("2".utf8))
  }

  @Test(arguments: ["rm", "printf x: >"])
  func `without a whole list of inputs nothing is kept`(spoil: String) async throws {
    try fake.replaceCompiler(compile: "echo listing > \"$out\"; \(spoil) \"${out%.s}.d\"")
    _ = try await compile()
    #expect(try await compile().wasCached == false)
  }

  @Test func `a source that changes while it is compiled is not kept`() async throws {
    try fake.replaceCompiler(
      compile: "echo 'func h() {}' > \"${0%/bin/swiftc}/a.swift\"; echo old > \"$out\"")
    _ = try await compile()
    _ = try fake.source()
    #expect(try await compile().wasCached == false)
  }

  @Test func `an entry that is cut off anywhere is compiled again`() async throws {
    _ = try await compile()
    let (file, bytes) = (try entry, try Data(contentsOf: try entry))
    for length in [0, 1, 15, 16, 23, 24, 100, bytes.count / 2, bytes.count - 1] {
      try bytes.prefix(length).write(to: file)
      let result = try await compile()
      #expect(!result.wasCached && result.assembly == Array("listing\n".utf8))
    }
  }

  @Test func `an entry with one damaged byte is compiled again`() async throws {
    _ = try await compile()
    let (file, bytes) = (try entry, try Data(contentsOf: try entry))
    for index in stride(from: 0, to: bytes.count, by: bytes.count / 12) {
      var damaged = bytes
      damaged[index] ^= 0x10
      try damaged.write(to: file)
      #expect(try await compile().wasCached == false)
    }
  }

  @Test func `an entry of another file under this one's name is not trusted`() async throws {
    _ = try await compile()
    let file = try entry
    let foreign = try Data(contentsOf: file)
    try FileManager.default.removeItem(at: file)
    _ = try fake.source("func other() {}")
    _ = try await compile()
    try foreign.write(to: try entry)
    #expect(try await compile().wasCached == false)
  }
}
