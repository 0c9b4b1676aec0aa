/// A section of an object file, as far as a comparison must know it.
struct Section: Hashable {
  enum Kind {
    /// Instructions.
    case code
    /// Data that nothing changes once the program is loaded.
    case constant
    /// Data that the program may change: its identity matters, not only its content.
    case writable
    /// Notes, debug information and the like, which are not loaded.
    case unloaded
  }

  var name: String
  var kind: Kind

  /// A section from the arguments of a `.section` directive.
  ///
  /// Source: the System V ABI's section flags (`x` executable, `w` writable, `a` allocated), and
  /// Mach-O's segment names.
  init(arguments: [String], isMachO: Bool = false) {
    name = arguments.first ?? ""
    if isMachO {
      name += "," + arguments[1]
      kind = Self.machOKind(segment: arguments[0], section: arguments[1])
    } else if arguments.count > 1 {
      kind = Self.kind(named: name, flags: arguments[1])
    } else {
      kind = Self.kind(named: name)
    }
  }

  /// Whether arguments, as they are written, name a segment and a section of Mach-O: ELF's flags are
  /// in quotes.
  static func isMachO(_ arguments: [String]) -> Bool {
    arguments.count > 1 && arguments[0].hasPrefix("__") && !arguments[1].hasPrefix("\"")
  }

  private static func kind(named name: String, flags: String) -> Kind {
    if flags.contains("x") { return .code }
    if flags.contains("T") { return .writable }
    if name.hasPrefix(".data.rel.ro") { return .constant }
    if flags.contains("w") { return .writable }
    return flags.contains("a") ? .constant : .unloaded
  }

  private static func kind(named name: String) -> Kind {
    if name.hasPrefix(".text") || name == ".init" || name == ".fini" { return .code }
    if name.hasPrefix(".rodata") || name.hasPrefix(".data.rel.ro") { return .constant }
    if name.hasPrefix(".debug") || name.hasPrefix(".note") || name == ".comment" {
      return .unloaded
    }
    return .writable
  }

  private static func machOKind(segment: String, section: String) -> Kind {
    switch (segment, section) {
    case ("__TEXT", "__text"), ("__TEXT", "__StaticInit"): .code
    case ("__TEXT", _), ("__DATA_CONST", _), ("__DATA", "__const"): .constant
    case ("__DWARF", _), ("__LD", _): .unloaded
    default: .writable
    }
  }
}
