/// What a client of a module must be told, taken from the arguments that the module was compiled with.
///
/// Each group is an option with its value; groups are never taken apart, and equal ones are given once.
package enum ModuleArguments {
  /// The groups of `swiftc` arguments that say where modules, headers and macros are and what is compiled for.
  package static func groups(in arguments: [String]) -> [[String]] {
    var groups: [[String]] = []
    var rest = arguments[...]
    while !rest.isEmpty {
      let length = groupLength(at: rest)
      if length > 0 { groups.append(Array(rest.prefix(length))) }
      rest = rest.dropFirst(max(length, 1))
    }
    return groups
  }

  /// How many arguments belong together here; zero when a client does without them.
  private static func groupLength(at rest: ArraySlice<String>) -> Int {
    let words = Array(rest.prefix(4))
    switch words[0] {
    case "-Xcc" where words.count > 1: return clangLength(words)
    case "-Xfrontend" where words.count > 3 && plugins.contains(words[1]) && words[2] == words[0]:
      return 4
    case let option where valued.contains(option) || plugins.contains(option):
      return words.count > 1 ? 2 : 0
    case let option where alone.contains(where: option.hasPrefix): return 1
    default: return 0
    }
  }

  private static func clangLength(_ words: [String]) -> Int {
    if clangValued.contains(words[1]) { return words.count > 3 && words[2] == "-Xcc" ? 4 : 0 }
    return clangAlone.contains(where: words[1].hasPrefix) ? 2 : 0
  }

  private static let valued: Set<String> = [
    "-I", "-F", "-Isystem", "-Fsystem", "-target", "-sdk", "-plugin-path", "-external-plugin-path",
  ]
  private static let plugins: Set<String> = ["-load-plugin-executable", "-load-plugin-library"]
  private static let alone = [
    "-I", "-F", "-cxx-interoperability-mode", "-enable-experimental-cxx-interop",
  ]
  private static let clangValued: Set<String> = [
    "-I", "-F", "-D", "-U", "-isystem", "-iquote", "-iframework", "-include",
  ]
  private static let clangAlone = [
    "-I", "-F", "-D", "-U", "-isystem", "-fmodule-map-file=", "-std=",
  ]

  /// The macro plugins that groups load; their files decide what a macro expands to.
  package static func pluginFiles(in groups: [[String]]) -> [String] {
    groups.compactMap { group in
      guard let last = group.last, group.contains(where: plugins.contains) else { return nil }
      return last.lastIndex(of: "#").map { String(last[..<$0]) } ?? last
    }
  }

  /// The arguments of a request that a module and its client must agree on, so that the package's modules
  /// are built with them too: Embedded Swift, C++ interoperation, and everything for clang.
  package static func shared(_ arguments: [String]) -> [String] {
    var shared: [String] = []
    for (index, argument) in arguments.enumerated() {
      let previous = index > 0 ? arguments[index - 1] : ""
      if previous == "-enable-experimental-feature" && argument == "Embedded" {
        shared += [previous, argument, "-wmo"]
      } else if ["-Xcc", "-target-cpu", "-sdk"].contains(previous) {
        shared += [previous, argument]
      } else if argument.hasPrefix("-cxx-interoperability-mode") {
        shared.append(argument)
      }
    }
    return shared
  }
}
