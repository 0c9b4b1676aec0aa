/// The modules of a package and of all that it depends on, and how to import each.
struct PackageGraph: Hashable, Sendable, Codable {
  /// One module.
  struct Module: Hashable, Sendable, Codable {
    /// The target that makes it.
    var target: String
    /// The modules that it depends on.
    var dependencies: [String]
    /// The groups of arguments that a client needs.
    var arguments: [[String]]
  }

  /// The modules by name.
  var modules: [String: Module]
  /// The name that `package` declarations of the root package are visible under; nil when it is unknown.
  var packageName: String?

  /// A module and all that it depends on.
  func closure(of module: String) -> Set<String> {
    var found: Set<String> = []
    var waiting = [module]
    while let next = waiting.popLast() {
      guard found.insert(next).inserted else { continue }
      waiting += modules[next]?.dependencies ?? []
    }
    return found
  }

  /// Those of some modules that none of the others depends on: building them builds all.
  func tops(of wanted: Set<String>) -> [String] {
    wanted.filter { module in
      !wanted.contains { $0 != module && closure(of: $0).contains(module) }
    }.sorted()
  }

  /// The groups of arguments for a file that imports some modules of the graph; empty when it imports none.
  func arguments(for imports: Set<String>) -> [[String]] {
    var seen: Set<[String]> = []
    let groups = imports.sorted().flatMap { modules[$0]?.arguments ?? [] }
    let name = groups.isEmpty ? [] : packageName.map { [["-package-name", $0]] } ?? []
    return (groups + name).filter { seen.insert($0).inserted }
  }
}

extension PackageGraph {
  /// Reads the graph from SwiftPM's description of a build of the package in `root`.
  init(_ description: BuildDescription, root: String) {
    modules = [:]
    for (name, dependencies) in description.dependencies {
      modules[name] = Module(
        target: description.target(of: name), dependencies: dependencies.sorted(), arguments: [])
    }
    for name in modules.keys.sorted() {
      let arguments = arguments(ofModule: name, description)
      modules[name]?.arguments = arguments
    }
    let own = description.swiftCommands.values.filter { command in
      command.sources.contains { $0.hasPrefix(root + "/") && !$0.hasPrefix(description.scratch) }
    }
    let packageNames = own.compactMap { command in
      command.otherArguments.firstIndex(of: "-package-name")
        .map { command.otherArguments[command.otherArguments.index(after: $0)] }
    }
    packageName = packageNames.min()
  }

  /// What the clients of a module must be told.
  ///
  /// A Swift module was compiled with it. A C module's clients are told what a Swift module that depends on it
  /// is told, or else what its own compiler was.
  private func arguments(ofModule name: String, _ description: BuildDescription) -> [[String]] {
    if let command = description.swiftCommands[name] { return Self.arguments(of: command) }
    let clients = description.swiftCommands.values.filter { command in
      closure(of: command.moduleName).contains(name)
    }
    if let client = clients.min(by: { $0.moduleName < $1.moduleName }) {
      return Self.arguments(of: client)
    }
    return cArguments(ofModule: name, description)
  }

  private static func arguments(of command: BuildDescription.SwiftCommand) -> [[String]] {
    ModuleArguments.groups(in: command.otherArguments) + [["-I", command.importPath]]
  }

  private func cArguments(ofModule name: String, _ description: BuildDescription) -> [[String]] {
    guard let arguments = description.clangArguments(ofModule: name) else { return [] }
    let folders = zip(arguments, arguments.dropFirst()).filter { $0.0 == "-I" }.map(\.1)
    let written = folders.map { $0 + "/module.modulemap" }
    let target = modules[name]?.target ?? name
    let generated = "\(description.products)/\(target).build/module.modulemap"
    let maps = (written + [generated]).filter { Platform.stamp(of: $0) != nil }.prefix(1)
    return maps.map { ["-Xcc", "-fmodule-map-file=" + $0] }
      + folders.map { ["-Xcc", "-I", "-Xcc", $0] }
  }
}
