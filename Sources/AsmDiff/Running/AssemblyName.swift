/// How symbols are spelled in generated assembly.
enum AssemblyName {
  /// The name in quotes, as every assembler of the toolchain reads it.
  static func quoted(_ symbol: Symbol) -> String {
    let escaped = symbol.name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }

  /// Whether a name can stand in a list of names that white space separates.
  static func isPlain(_ symbol: Symbol) -> Bool {
    !symbol.name.utf8.contains { ASCII.isBlank($0) || $0 == ASCII.newline || $0 == ASCII.hash }
  }
}
