/// Prints a line of the normal form as its key, and collects what fills the holes.
struct KeyPrinter: InstructionPrinter {
  private(set) var key: [UInt8] = []
  private(set) var references: [Reference] = []
  /// Turns a symbol into what fills the hole; nil to keep the name as it is written.
  let resolve: (Symbol) -> Reference?

  init(resolve: @escaping (Symbol) -> Reference?) { self.resolve = resolve }

  mutating func write(_ text: String, _ role: Token.Role) { key.append(contentsOf: text.utf8) }

  mutating func write(reference symbol: Symbol) {
    guard let reference = resolve(symbol) else {
      // A quoted name can look like anything: its length tells where it ends.
      key.append(contentsOf: "\"\(symbol.name.utf8.count) \(symbol.name)".utf8)
      return
    }
    key.append(NormalForm.hole)
    references.append(reference)
  }
}
