import Testing

/// A package that this project did not write: a Swift module, a C target, a dependency by path.
struct SomeonesPackageTests {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    for (name, text) in Self.files { try folder.write(text, to: name) }
  }

  private static let files = [
    "dependency/Package.swift": """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "dependency", products: [.library(name: "Scaling", targets: ["Scaling"])],
      targets: [.target(name: "Scaling")])
    """,
    "dependency/Sources/Scaling/Scaling.swift":
      "@inlinable public func doubled(_ value: Int) -> Int { value &* 2 }\n",
    "package/Package.swift": """
    // swift-tools-version: 6.0
    import PackageDescription
    let package = Package(
      name: "package", dependencies: [.package(path: "../dependency")],
      targets: [
        .target(name: "CStep"),
        .target(
          name: "Walking",
          dependencies: ["CStep", .product(name: "Scaling", package: "dependency")]),
      ])
    """,
    "package/Sources/CStep/include/step.h": "static inline long step(void) { return 5; }\n",
    "package/Sources/CStep/step.c": "#include \"step.h\"\n",
    "package/Sources/Walking/Walking.swift": walking(step: "Int(step())"),
    "package/fixtures/walk.swift": """
    import Walking
    // asmdiff: walkByModule(_:) identical-to walkByHand(_:)
    public func walkByModule(_ start: Int) -> Int { walk(from: start) }
    public func walkByHand(_ start: Int) -> Int { start &* 2 &+ 5 }
    """,
  ]

  private static func walking(step: String) -> String {
    """
    import CStep
    import Scaling
    @inlinable public func walk(from start: Int) -> Int { doubled(start) &+ \(step) }

    """
  }

  @Test func `a claim about a module holds, and fails with the rows once its code changes`()
    async throws
  {
    let command = BuiltCommand(folder: folder.path + "/package")
    let whole = try await command.run(["fixtures"])
    #expect(whole.status == 0, "\(whole.errors)")
    #expect(whole.output.contains("1 claim in 1 fixture: 1 holds"))

    try folder.write(Self.walking(step: "6"), to: "package/Sources/Walking/Walking.swift")
    let broken = try await command.run(["fixtures"])
    #expect(broken.status == 1, "\(broken.errors)")
    #expect(broken.output.contains("FAILS  line 2: walkByModule(_:) identical-to walkByHand(_:)"))
    let rows = broken.output.split(separator: "\n").compactMap { row in
      let sides = row.split(separator: " ~ ")
      return sides.count == 2 ? sides : nil
    }
    #expect(rows.count == 1)
    #expect(rows.first?[0].contains("5") == true)
    #expect(rows.first?[1].contains("6") == true)
  }
}
