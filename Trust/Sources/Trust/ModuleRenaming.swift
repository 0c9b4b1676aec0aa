/// The two names under which a module is compiled.
struct ModuleRenaming: Sendable {
  let first: String
  let second: String

  /// The module's own name and its second one.
  init(of module: String) {
    first = module
    second = ModuleListings.secondName(of: module)
  }

  /// What a symbol of the module is called under the second name.
  func renamed(_ symbol: String) -> String {
    symbol.replacing("\(first.utf8.count)\(first)", with: "\(second.utf8.count)\(second)")
  }
}
