import AsmDiff
import Foundation
import Testing

@Suite struct ProbeTests {
  private let option = ToolchainFacts.disableMerging

  private func plannedArguments(_ fake: FakeToolchain) async throws -> [String] {
    let request = CompilationRequest(path: try fake.source())
    return try await fake.compiler().plan([request]).first?.arguments ?? []
  }

  @Test func `merging of functions is disabled where the compiler can`() async throws {
    let fake = try FakeToolchain(probe: "exit 0")
    let arguments = try await plannedArguments(fake)
    let index = try #require(arguments.firstIndex(of: option))
    #expect(arguments[index - 1] == "-Xfrontend")
  }

  @Test func `a compiler that does not know the option is not given it`() async throws {
    let refusal = "echo \"error: unknown argument: '\(option)'\" >&2; exit 1"
    #expect(!(try await plannedArguments(FakeToolchain(probe: refusal))).contains(option))
  }

  @Test func `a probe that fails for another reason is an error, not an answer`() async throws {
    let fake = try FakeToolchain(probe: "echo 'error: no license' >&2; exit 1")
    await #expect {
      try await self.plannedArguments(fake)
    } throws: { "\($0)".contains("error: no license") }
  }

  @Test func `a program that is no Swift compiler is an error with what it said`() async throws {
    let folder = try ScratchFolder()
    let path = try folder.write("#!/bin/sh\necho hello", to: "swiftc", isProgram: true)
    let compiler = Compiler(toolchain: Toolchain(swiftc: path), options: .init(cache: .off))
    await #expect {
      try await compiler.version
    } throws: { error in
      if case .notACompiler(_, output: "hello\n")? = error as? ToolchainError {
        true
      } else {
        false
      }
    }
  }

  @Test func `a compiler is asked once, and again when one of its files was replaced`() async throws
  {
    let fake = try FakeToolchain()
    try fake.folder.write("1", to: "bin/swift-frontend", isProgram: true)
    #expect(try await fake.compiler().version.components == [9, 8, 7])
    #expect(try await fake.compiler().version.components == [9, 8, 7])
    #expect(fake.folder.lines(of: "log").count == 2)
    try fake.folder.write("2", to: "bin/swift-frontend", isProgram: true)
    _ = try await fake.compiler().version
    #expect(fake.folder.lines(of: "log").count == 4)
  }

  @Test func `a proxy that may stand for any toolchain is asked every time`() async throws {
    let fake = try FakeToolchain()
    for _ in 0..<2 { _ = try await fake.compiler().version }
    #expect(fake.folder.lines(of: "log").count == 4)
  }
}
