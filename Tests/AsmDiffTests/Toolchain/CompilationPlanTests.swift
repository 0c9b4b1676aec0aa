import AsmDiff
import Testing

@Suite struct CompilationPlanTests {
  private func arguments(
    of name: String, _ change: (inout CompilationRequest) -> Void = { _ in }
  ) async throws -> [String] {
    let fake = try FakeToolchain()
    try fake.folder.write("#!/bin/sh\n", to: "bin/clang", isProgram: true)
    var request = CompilationRequest(path: try fake.source(named: name))
    change(&request)
    return try await fake.compiler().plan([request])[0].arguments
  }

  @Test func `a Swift file is compiled as one whole module with a name of its own`() async throws {
    let arguments = try await arguments(of: "my box.swift")
    #expect(Array(arguments.prefix(4)) == ["-O", "-emit-assembly", "-wmo", "-parse-as-library"])
    #expect(Array(arguments[4...5]) == ["-module-name", "my_box"])
    #expect(arguments.last?.hasSuffix("/my_box.s") == true)
  }

  @Test func `a file that is named like a module it imports gets another name`() async throws {
    let fake = try FakeToolchain()
    let path = try fake.source("import Box", named: "Box.swift")
    let plan = try await fake.compiler().plan([CompilationRequest(path: path)])
    #expect(plan[0].arguments.contains("Box_"))
  }

  @Test(arguments: zip(OptimizationLevel.allCases, ["-Onone", "-O", "-Osize", "-Ounchecked"]))
  func `each level has its option of swiftc`(level: OptimizationLevel, option: String) async throws
  {
    #expect(try await arguments(of: "a.swift") { $0.optimize = level }.first == option)
  }

  @Test(arguments: zip(OptimizationLevel.allCases, ["-O0", "-O2", "-Os", "-O2"]))
  func `each level has its option of clang`(level: OptimizationLevel, option: String) async throws {
    #expect(try await arguments(of: "a.c") { $0.optimize = level }.first == option)
  }

  @Test(arguments: ["a.swift", "a.c"])
  func `a triple is passed on`(name: String) async throws {
    let arguments = try await arguments(of: name) { $0.triple = Triple("riscv32-none-none-eabi") }
    let index = try #require(arguments.firstIndex(of: "-target"))
    #expect(arguments[index + 1] == "riscv32-none-none-eabi")
  }

  @Test func `more arguments go to swiftc, and not to clang`() async throws {
    #expect(try await arguments(of: "a.swift") { $0.arguments = ["-DX"] }.contains("-DX"))
    #expect(!(try await arguments(of: "a.c") { $0.arguments = ["-DX"] }).contains("-DX"))
  }
}
