import Foundation

/// Modules of packages that this project did not write, to be compiled into listings.
public struct ForeignModules {
  /// A package by its address and version, and those of its modules that are products.
  public struct Package: Sendable {
    /// The last part of the address.
    public var name: String
    /// The address without its last part.
    public var owner: String
    /// The only version that will do.
    public var version: String
    /// The modules that a client imports.
    public var modules: [String]

    /// Names a package.
    public init(_ name: String, owner: String, version: String, modules: [String]) {
      self.name = name
      self.owner = owner
      self.version = version
      self.modules = modules
    }
  }

  /// How a module is compiled.
  public struct Options: Sendable {
    /// The argument that says what to optimize for: `-O`, `-Osize`, `-Onone`.
    public var level = "-O"
    /// The module's name where it is not its own.
    public var moduleName: String?
    /// Whether the listing is in Intel text.
    public var isIntel = false
    /// More arguments of the compiler.
    public var arguments: [String] = []

    /// Makes the options of a plain optimized listing.
    public init() {}
  }

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

  private let folder: String
  private let description: Description

  /// Fetches and builds packages.
  ///
  /// - Parameter folder: The folder that is made for them and for the listings.
  /// - Throws: `HarnessError` when they cannot be built.
  public init(_ packages: [Package], in folder: String) throws {
    self.folder = folder
    let sources = folder + "/Sources/Client"
    try FileManager.default.createDirectory(atPath: sources, withIntermediateDirectories: true)
    try Self.manifest(packages).write(toFile: folder + "/Package.swift")
    let imports = packages.flatMap(\.modules).map { "public import \($0)\n" }
    try imports.joined().write(toFile: sources + "/Client.swift")
    let build = ["swift", "build", "--configuration", "release", "--package-path", folder]
    try Command("/usr/bin/env", build, in: folder).run()
    let path = try Command("/usr/bin/env", build + ["--show-bin-path"], in: folder).run()
    let products = String(decoding: path.output, as: UTF8.self)
      .trimmingCharacters(in: .whitespacesAndNewlines)
    description = try JSONDecoder().decode(
      Description.self,
      from: Data(contentsOf: URL(fileURLWithPath: products + "/description.json")))
  }

  private static func manifest(_ packages: [Package]) -> String {
    let dependencies = packages.map {
      #"    .package(url: "https://github.com/\#($0.owner)/\#($0.name)", exact: "\#($0.version)"),"#
    }
    let products = packages.flatMap { package in
      package.modules.map { #"      .product(name: "\#($0)", package: "\#(package.name)"),"# }
    }
    return """
      // swift-tools-version: 6.2
      import PackageDescription
      let package = Package(
        name: "Client",
        dependencies: [
      \(dependencies.joined(separator: "\n"))
        ],
        targets: [
          .target(name: "Client", dependencies: [
      \(products.joined(separator: "\n"))
          ])
        ]
      )
      """
  }

  /// Compiles a module into a listing, and gives the listing's path.
  ///
  /// - Parameters:
  ///   - module: The module; it need not be a product.
  ///   - name: The file name of the listing, without its extension.
  /// - Throws: `HarnessError` when there is no such module, or it cannot be compiled.
  public func listing(
    of module: String, named name: String, _ options: Options = Options()
  ) throws -> String {
    guard let command = description.swiftCommands.values.first(where: { $0.moduleName == module })
    else { throw HarnessError.noModule(module) }
    let path = folder + "/" + name + ".s"
    let arguments = [
      "swiftc", options.level, "-emit-assembly", "-wmo", "-parse-as-library",
      "-suppress-warnings", "-module-name", options.moduleName ?? module, "-Xfrontend",
      "-disable-llvm-merge-functions-pass", "-I", command.importPath,
    ]
    let syntax = options.isIntel ? ["-Xllvm", "--x86-asm-syntax=intel"] : []
    let meaning = Self.meaning(of: command.otherArguments)
    try Command(
      "/usr/bin/env",
      arguments + syntax + meaning + options.arguments + command.sources + ["-o", path],
      in: folder
    ).run()
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
      // Where clang finds the C modules that the module's own dependencies import.
      let isModuleMap = argument == "-Xcc" && next.hasPrefix("-fmodule-map-file=")
      if pairs.contains(argument) || isModuleMap { kept += [argument, next] }
    }
    return kept
  }
}

extension String {
  /// Writes the text to a file, as UTF-8.
  public func write(toFile path: String) throws {
    try Data(utf8).write(to: URL(fileURLWithPath: path))
  }
}
