import Foundation

/// Listings of a package that this project did not write.
struct SwiftCollections {
  static let version = "1.6.0"
  static let modules = ["HashTreeCollections", "OrderedCollections"]

  /// The part of SwiftPM's description of a build that is read here.
  private struct Description: Decodable {
    struct SwiftCommand: Decodable {
      var moduleName: String
      var otherArguments: [String]
      var importPath: String
      var sources: [String]
    }
    var swiftCommands: [String: SwiftCommand]
  }

  private let workspace: Workspace
  private let description: Description

  private var folder: String { workspace.folder + "/collections" }

  /// Fetches and builds the package.
  init(_ workspace: Workspace) throws {
    self.workspace = workspace
    let folder = workspace.folder + "/collections"
    try workspace.make(folder + "/Sources/Client")
    try Data(Self.manifest.utf8).write(to: URL(fileURLWithPath: folder + "/Package.swift"))
    try Data(Self.client.utf8)
      .write(to: URL(fileURLWithPath: folder + "/Sources/Client/Client.swift"))
    let arguments = ["build", "--configuration", "release", "--package-path", folder]
    _ = try Workspace.swift(arguments, in: folder)
    let path = try Workspace.swift(arguments + ["--show-bin-path"], in: folder)
    let products = String(decoding: path.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    description = try JSONDecoder().decode(
      Description.self,
      from: Data(contentsOf: URL(fileURLWithPath: products + "/description.json")))
  }

  private static var manifest: String {
    let products = modules.map { #".product(name: "\#($0)", package: "swift-collections")"# }
    return """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "Client",
        dependencies: [
          .package(url: "https://github.com/apple/swift-collections", exact: "\(version)")
        ],
        targets: [
          .target(name: "Client", dependencies: [\(products.joined(separator: ", "))])
        ]
      )
      """
  }

  private static var client: String {
    modules.map { "public import \($0)" }.joined(separator: "\n") + "\n"
  }

  /// Compiles a module into a listing, in AT&T or in Intel text, and gives the listing's path.
  func listing(of module: String, isIntel: Bool) throws -> String {
    guard let command = description.swiftCommands.values.first(where: { $0.moduleName == module })
    else { throw BenchmarkError.noModule(module) }
    let path = folder + "/" + module + (isIntel ? ".intel.s" : ".s")
    let arguments = [
      "-O", "-emit-assembly", "-wmo", "-parse-as-library", "-suppress-warnings",
      "-module-name", module, "-Xfrontend", "-disable-llvm-merge-functions-pass",
      "-I", command.importPath,
    ]
    let syntax = isIntel ? ["-Xllvm", "--x86-asm-syntax=intel"] : []
    _ = try Workspace.swift(
      arguments + syntax + Self.meaning(of: command.otherArguments) + command.sources
        + ["-o", path], tool: "swiftc", in: folder)
    return path
  }

  /// Those of a module's arguments that its source cannot be compiled without.
  private static func meaning(of arguments: [String]) -> [String] {
    let pairs: Set = [
      "-enable-experimental-feature", "-enable-upcoming-feature", "-package-name",
      "-swift-version",
    ]
    var kept: [String] = []
    for (argument, next) in zip(arguments, arguments.dropFirst() + [""]) {
      if argument.hasPrefix("-D") { kept.append(argument) }
      if pairs.contains(argument) { kept += [argument, next] }
    }
    return kept
  }
}
