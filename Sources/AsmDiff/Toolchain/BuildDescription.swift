import Foundation

/// What SwiftPM leaves in a scratch folder after planning a build: `description.json` and `release.yaml`.
struct BuildDescription {
  /// How one Swift module is compiled.
  struct SwiftCommand: Decodable {
    var moduleName: String
    var importPath: String
    var otherArguments: [String]
    var sources: [String]
  }

  private struct File: Decodable {
    var swiftCommands: [String: SwiftCommand]
    var targetDependencyMap: [String: [String]]
    var generatedSourceTargetSet: [String]?
  }

  private struct WorkspaceState: Decodable {
    struct Object: Decodable { var dependencies: [Dependency] }
    struct Dependency: Decodable { var state: State }
    struct State: Decodable { var path: String? }
    var object: Object
  }

  /// The folder that SwiftPM builds in.
  let scratch: String
  /// The folder in it that holds what was built.
  let products: String
  /// Swift modules by name, without those that are built for tools that run during the build.
  private(set) var swiftCommands: [String: SwiftCommand]
  /// All modules of the graph, each with those that it depends on.
  let dependencies: [String: [String]]
  /// The modules with sources that plugins make; what a plugin reads is known to nobody.
  let generated: Set<String>
  /// The folders of packages that are used where they lie, and may change at any time.
  let localPackages: [String]
  /// The lines of the build's manifest, where what is about C targets is found.
  let manifest: [Substring]

  /// Reads the description of the last planned build.
  ///
  /// - Throws: what reading and decoding throw; `Platform.Failure` when there is none.
  init(scratch: String) throws {
    self.scratch = scratch
    products = Self.products(in: scratch)
    let bytes = try Platform.contents(of: products + "/description.json")
    let file = try JSONDecoder().decode(File.self, from: Data(bytes))
    swiftCommands = [:]
    for (key, command) in file.swiftCommands where !key.hasSuffix("-tool.module") {
      swiftCommands[command.moduleName] = command
    }
    dependencies = file.targetDependencyMap
    generated = Set(file.generatedSourceTargetSet ?? [])
    let state = try Platform.contents(of: scratch + "/workspace-state.json")
    localPackages = try JSONDecoder().decode(WorkspaceState.self, from: Data(state))
      .object.dependencies.compactMap(\.state.path)
    let text = String(decoding: try Platform.contents(of: scratch + "/release.yaml"), as: UTF8.self)
    manifest = text.split(separator: "\n")
  }

  /// The folder `TRIPLE/release` of a scratch folder.
  ///
  /// The link `release` to it appears only once something was built.
  private static func products(in scratch: String) -> String {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: scratch)) ?? []
    let folders = names.sorted().map { "\(scratch)/\($0)/release" }
    return folders.first { Platform.stamp(of: $0 + "/description.json") != nil }
      ?? scratch + "/release"
  }
}

extension BuildDescription {
  /// The name of a module's target, as `swift build --target` wants it.
  ///
  /// A module's name has an underscore wherever the target's has a character that no name can hold.
  func target(of module: String) -> String {
    let names = manifest.prefix { !$0.hasPrefix("default:") }.compactMap { line -> String? in
      guard line.hasPrefix("  \""), let end = line.range(of: ".module\":") else { return nil }
      let key = line[..<end.lowerBound].dropFirst(3)
      let name = String(key.prefix(module.count))
      return key.dropFirst(module.count).hasPrefix("-") && Self.moduleName(of: name) == module
        ? name : nil
    }
    return names.first ?? module
  }

  private static func moduleName(of target: String) -> String {
    String(target.map { $0.isLetter || $0.isNumber || $0 == "_" ? $0 : "_" })
  }

  /// What SwiftPM watches to know when to plan again: the folders of the root package's targets end in `/`.
  var structure: [String] {
    guard let start = manifest.firstIndex(of: "  \"PackageStructure\":") else { return [] }
    let lines = manifest[start...].dropFirst().prefix { $0.hasPrefix("    ") }
    return lines.lazy.compactMap { Self.list("    inputs: ", $0) }.first ?? []
  }

  /// The arguments of the command that compiles the first source of a C target.
  func clangArguments(ofModule module: String) -> [String]? {
    let marker = "/\(target(of: module)).build/"
    return manifest.lazy.filter { $0.contains(marker) }
      .compactMap { Self.list("    args: ", $0) }.first { $0.contains("-c") }
  }

  private static func list(_ key: String, _ line: Substring) -> [String]? {
    guard line.hasPrefix(key) else { return nil }
    return try? JSONDecoder().decode([String].self, from: Data(line.dropFirst(key.count).utf8))
  }
}
