/// Turns mangled Swift symbols into readable names, through the runtime and the toolchain.
public enum Demangler {
  /// The whole name: `main.f(Swift.Int) -> ()`; a symbol that is not Swift's stays as it is.
  public static func fullName(of symbol: Symbol) -> String {
    guard isSwift(symbol.name) else { return symbol.name }
    return RuntimeDemangler.fullName(symbol.name) ?? symbol.name
  }

  /// The short name: `f(_:)`; a symbol that is not Swift's stays as it is.
  ///
  /// Where the toolchain's demangling library is not on this machine, this is the full name.
  public static func shortName(of symbol: Symbol) -> String {
    guard isSwift(symbol.name) else { return symbol.name }
    return RuntimeDemangler.shortName(symbol.name) ?? fullName(of: symbol)
  }

  /// Whether short names can be told on this machine.
  public static var knowsShortNames: Bool { RuntimeDemangler.knowsShortNames }

  private static func isSwift(_ name: String) -> Bool {
    ["$s", "_$s", "$S", "_$S", "_T0", "$e", "_$e", "@__swiftmacro_"].contains(where: name.hasPrefix)
  }
}
