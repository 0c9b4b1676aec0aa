extension Walker {
  /// Whether a Swift function's type says that it does not return.
  func isNever(_ symbol: Symbol) -> Bool {
    name(of: symbol).hasSuffix(") -> Swift.Never")
  }

  /// Whether a Swift function's type says that it is asynchronous.
  func asynchronous(_ symbol: Symbol) -> Bool {
    let name = name(of: symbol)
    return name.contains(" async ") || name.contains("async function")
      || name.contains("resume partial function")
  }

  private func name(of symbol: Symbol) -> String {
    if let known = names[symbol] { return known }
    let name = Demangler.fullName(of: symbol)
    names[symbol] = name
    return name
  }
}

extension Listing {
  /// Whether a symbol is that of data that nothing can write.
  func isConstantData(_ symbol: Symbol) -> Bool {
    guard case .label(let number)? = index.definitions[symbol], index.isPrivate(symbol) else {
      return false
    }
    return index.sections[Int(index.statements[number].section)].kind == .constant
  }
}
