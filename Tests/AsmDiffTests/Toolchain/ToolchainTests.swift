import AsmDiff
import Foundation
import Testing

@Suite struct ToolchainTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for name in ["option/swiftc", "variable/swiftc", "path/swiftc", "path/clang"] {
      try folder.write("#!/bin/sh\n", to: name, isProgram: true)
    }
    try folder.write("", to: "plain/swiftc")
  }

  private func find(option: String? = nil, variable: String? = nil) async throws -> String {
    var environment = ["PATH": "\(folder.path)/plain:\(folder.path)/path"]
    environment["SWIFTC"] = variable
    let toolchain = try await Toolchain.find(swiftc: option, environment: environment)
    return String(toolchain.swiftc.dropFirst(folder.path.count + 1))
  }

  @Test func `the option wins over the variable, and the variable over PATH`() async throws {
    let (option, variable) = (folder.path + "/option/swiftc", folder.path + "/variable/swiftc")
    #expect(try await find(option: option, variable: variable) == "option/swiftc")
    #expect(try await find(variable: variable) == "variable/swiftc")
  }

  #if !os(macOS)
    @Test func `in PATH a file that is no program is passed over`() async throws {
      #expect(try await find() == "path/swiftc")
    }

    @Test func `no compiler at all is an error that says where it was looked for`() async throws {
      await #expect(throws: ToolchainError.notFound(folders: ["/nowhere"])) {
        try await Toolchain.find(environment: ["PATH": "/nowhere"])
      }
    }
  #endif

  @Test func `a named compiler that is no program is an error that says who named it`() async throws
  {
    let path = folder.path + "/plain/swiftc"
    await #expect(throws: ToolchainError.notExecutable(path: path, source: .option)) {
      try await find(option: path)
    }
    await #expect(throws: ToolchainError.notExecutable(path: path, source: .environment)) {
      try await find(variable: path)
    }
  }

  @Test func `the tools are found beside the compiler and beside what it is a link to`() throws {
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path + "/path/swiftc")
    #expect(try Toolchain(swiftc: link).clang() == folder.path + "/path/clang")
    #expect(throws: ToolchainError.incomplete(tool: "swift", swiftc: link)) {
      try Toolchain(swiftc: link).swift()
    }
  }

  @Test(arguments: [
    ("Swift version 6.3.1 (swift-6.3.1-RELEASE)", [6, 3, 1]),
    ("Apple Swift version 6.2 (swiftlang-6.2.0.1)", [6, 2]), ("something else", []),
  ])
  func `a version is read from what the compiler says`(text: String, components: [Int]) {
    #expect(SwiftVersion(text).components == components)
  }

  @Test func `versions are ordered by number`() {
    #expect(SwiftVersion("Swift version 6.9") < SwiftVersion("Swift version 6.10"))
  }

  @Test(arguments: ["riscv32-none-none-eabi", "arm64-apple-macosx26.0", "x86_64-unknown-linux-gnu"])
  func `a triple is kept as it is written`(name: String) {
    #expect(Triple(name)?.name == name)
  }

  @Test(arguments: ["", "x86_64", "-target", "a b-c", "a--b", "a-"])
  func `what cannot be a triple is refused`(name: String) {
    #expect(Triple(name) == nil)
  }
}
