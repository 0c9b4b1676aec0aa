extension SizeExpression {
  /// The expression as it stands in a pattern: `8*arg1+32`.
  package func text(_ names: LabelNames) -> String {
    let products = terms.filter { !$0.key.isEmpty }.map { atoms, coefficient in
      Self.product(atoms.map { $0.text(names) }.sorted(), coefficient)
    }
    var parts = products.sorted()
    if let number = terms[[]] { parts.append("\(number)") }
    return parts.reduce("") { text, part in
      text + (text.isEmpty || part.hasPrefix("-") ? "" : "+") + part
    }.orIfEmpty("0")
  }

  private static func product(_ atoms: [String], _ coefficient: Int64) -> String {
    let product = atoms.joined(separator: "*")
    switch coefficient {
    case 1: return product
    case -1: return "-" + product
    default: return "\(coefficient)*" + product
    }
  }
}

extension SizeExpression.Atom {
  func text(_ names: LabelNames) -> String {
    switch self {
    case .argument(let number): return "arg\(number)"
    case .carried(let value): return names.name(value)
    case .loaded(let address): return "*(\(address))"
    case .unknown(let id): return names.unknown(id)
    case .operation(SizeExpression.constrained, let operands) where !names.isExact:
      return operands.map { $0.text(names) }.joined()
    case .operation(let name, let operands):
      let texts = operands.map { $0.text(names) }
      let isInfix = texts.count == 2 && !(name.first?.isLetter ?? true)
      return isInfix
        ? "(\(texts[0]) \(name) \(texts[1]))" : "\(name)(\(texts.joined(separator: ", ")))"
    }
  }
}

extension String {
  fileprivate func orIfEmpty(_ other: String) -> String { isEmpty ? other : self }
}
