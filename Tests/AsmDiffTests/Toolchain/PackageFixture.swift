import AsmDiff
import Foundation

/// Somebody else's package: a Swift module, C targets, and a dependency by path; and a toolchain that works
/// but writes down how it is called.
struct PackageFixture {
  let folder: ScratchFolder
  let toolchain: Toolchain

  init() async throws {
    folder = try ScratchFolder(name: "someone's package")
    let real = try await Toolchain.find()
    toolchain = Toolchain(swiftc: folder.path + "/bin/swiftc")
    let log = Invocation.quoted(folder.path + "/log")
    for (name, program) in [("swiftc", real.swiftc), ("swift", try real.swift())] {
      let script =
        "#!/bin/sh\necho \"\(name) $*\" >> \(log)\nexec \(Invocation.quoted(program)) \"$@\"\n"
      try folder.write(script, to: "bin/" + name, isProgram: true)
    }
    for (name, text) in Self.files { try folder.write(text, to: name) }
  }

  private static let files = [
    "dep/Package.swift": """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "dep", products: [.library(name: "Dep", targets: ["Dep"])], targets: [.target(name: "Dep")])
    """,
    "dep/Sources/Dep/dep.swift": "@inlinable public func dep(_ x: Int) -> Int { x &+ 111 }",
    "main/Package.swift": """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "main", dependencies: [.package(path: "../dep")],
      targets: [
        .target(name: "CBits"), .target(name: "CAlone"), .target(name: "other-shapes"),
        .testTarget(name: "ShapesTests", dependencies: ["Shapes"]),
        .target(name: "Shapes", dependencies: ["CBits", .product(name: "Dep", package: "dep")]),
      ])
    """,
    "main/Sources/Shapes/shapes.swift": """
    import CBits
    import Dep
    @inlinable public func shape(_ x: Int) -> Int { dep(x) &+ Int(bits()) }
    @inlinable package func inside(_ x: Int) -> Int { x &+ 777 }
    """,
    "main/Tests/ShapesTests/tests.swift": "func nothing() {}",
    "main/Sources/other-shapes/other.swift": "@inlinable public func other() -> Int { 444 }",
    "main/Sources/CBits/include/bits.h": "static inline int bits(void) { return 2000; }\n",
    "main/Sources/CBits/bits.c": "#include \"bits.h\"\n",
    "main/Sources/CAlone/include/alone.h": "static inline int alone(void) { return 3333; }\n",
    "main/Sources/CAlone/alone.c": "#include \"alone.h\"\n",
    "main/tésts/Dep.swift": """
    import Foundation
    import Shapes
    public func f(_ x: Int) -> Int { shape(x) }
    """,
    "main/tésts/inside.swift":
      "package import Shapes\npublic func f(_ x: Int) -> Int { inside(x) }",
    "main/tésts/alone.swift": "import CAlone\npublic func f() -> Int { Int(alone()) }",
    "main/tésts/other.swift": "import other_shapes\npublic func f() -> Int { other() }",
    "main/tésts/deep.swift": "import Dep\npublic func f(_ x: Int) -> Int { dep(x) }",
    "main/tésts/free.swift": "import Foundation\npublic func f() -> Int { 5 }",
  ]

  /// Compiles `tésts/NAME.swift` files in a run of their own.
  func compile(_ names: String...) async -> [Result<CompiledSource, any Error>] {
    await compiler.compile(names.map(request))
  }

  var compiler: Compiler { Compiler(toolchain: toolchain) }

  func request(_ name: String) -> CompilationRequest {
    CompilationRequest(path: folder.path + "/main/tésts/\(name).swift")
  }

  /// The calls of `swift` and `swiftc` that do more than ask for facts.
  func takeCalls() throws -> [String] {
    defer { try? FileManager.default.removeItem(atPath: folder.path + "/log") }
    return folder.lines(of: "log").map(String.init).filter { call in
      !call.contains("-print-target-info") && !call.contains("-frontend")
    }
  }
}

extension Result where Success == CompiledSource, Failure == any Error {
  /// Whether the listing holds a number as an operand.
  func mentions(_ number: Int) -> Bool {
    guard let source = try? get() else { return false }
    let words = String(decoding: source.assembly, as: UTF8.self)
      .split { !$0.isNumber && !$0.isLetter && $0 != "_" }
    return words.contains { $0 == String(number) }
  }

  /// Whether the result was kept from an earlier run.
  var wasCached: Bool { (try? get().wasCached) ?? false }
}
