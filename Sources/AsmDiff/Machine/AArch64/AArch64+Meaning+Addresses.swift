extension AArch64.Lowering {
  /// What an expression of an operand names, with the number that is added; nil for anything else
  /// than one symbol with one of these parts.
  private func symbol(
    _ expression: Expression, at index: Int, parts: Set<String>
  ) -> (symbol: Symbol, offset: Int64)? {
    guard expression.terms.count == 1, let term = expression.terms.first, !term.isNegative,
      parts.contains(term.modifier), !term.symbol.isPositional,
      case .symbol(let symbol)? = instruction.references(of: index, in: references)?.first
    else { return nil }
    return (symbol, expression.constant)
  }

  // MARK: Pages

  // An address takes two instructions: the page that it is in, then the place in the page. No value
  // is invented for the halves: the page of `s` is a symbol of its own, and the place in it is the
  // address of `s` less that page. Added up, whatever is between, they are the address of `s`; one
  // without the other, or with another symbol's, is a sum of symbols that says nothing.

  /// The page that a symbol's address is in; its name is one that no listing can hold.
  private static func page(of symbol: Symbol, _ offset: Int64) -> Term {
    .symbol(Symbol("\u{0}page of \(symbol.name)"), offset: offset & ~4095)
  }

  /// The page of the slot in which the linker puts a symbol's address.
  private static func slotPage(of symbol: Symbol) -> Term {
    .symbol(Symbol("\u{0}page of the slot of \(symbol.name)"), offset: 0)
  }

  mutating func page() -> Bool {
    guard operands.count == 2, case .immediate(let expression) = operands[1] else { return false }
    if let (symbol, offset) = symbol(expression, at: 1, parts: ["", "pg_hi21", "pg_hi21_nc"]) {
      write(Self.page(of: symbol, offset), to: 0)
    } else if let slot = symbol(expression, at: 1, parts: ["got"]), slot.offset == 0 {
      write(Self.slotPage(of: slot.symbol), to: 0)
    } else {
      write(.unknown, to: 0)
    }
    return true
  }

  /// A page with the place of an address in it added; nil where the expression is no such place.
  private func completed(_ page: Term, _ expression: Expression, at index: Int) -> Term? {
    guard let (symbol, offset) = symbol(expression, at: index, parts: ["lo12"]) else { return nil }
    return .combined(
      .add, .combined(.subtract, page, Self.page(of: symbol, offset)),
      .symbol(symbol, offset: offset))
  }

  /// The address that an `add` completes.
  func completedAddress() -> Term? {
    guard operands.count == 3, bits == 64, case .immediate(let expression) = operands[2] else {
      return nil
    }
    return completed(read(1), expression, at: 2)
  }

  /// The address that the linker puts where a memory operand points, if it is such a slot.
  func linkedAddress(_ memory: Operand.Memory, at index: Int) -> Term? {
    guard memory.index == nil, memory.shift == nil, memory.update == nil,
      let slot = symbol(memory.displacement, at: index, parts: ["got_lo12"]), slot.offset == 0
    else { return nil }
    let rest = Term.combined(.subtract, base(memory), Self.slotPage(of: slot.symbol))
    return .combined(.add, rest, .symbol(slot.symbol, offset: 0))
  }

  // MARK: Addresses

  /// Lowers `adr`.
  ///
  /// The address of a place in the function is told by what is no symbol's address, so that nothing
  /// takes it for a function's; a jump table is added to it.
  mutating func nearAddress() -> Bool {
    guard operands.count == 2, case .immediate(let expression) = operands[1] else { return false }
    if let (symbol, offset) = symbol(expression, at: 1, parts: [""]) {
      write(.symbol(symbol, offset: offset), to: 0)
    } else {
      write(placeAddress(expression), to: 0)
    }
    return true
  }

  private func placeAddress(_ expression: Expression) -> Term {
    guard let term = expression.soleTerm, term.modifier.isEmpty, !term.symbol.isPositional else {
      return .unknown
    }
    let place = Term.symbol(Symbol("\u{0}place of \(term.symbol.name)"), offset: 0)
    return .binary(.multiply, place, .constant(3))
  }

  /// What a memory operand's base holds.
  func base(_ memory: Operand.Memory) -> Term {
    guard let name = memory.base.flatMap({ AArch64.RegisterName($0.name) }), name.bank == .general,
      name.bits == 64, !name.isZero
    else { return .unknown }
    return value(of: name)
  }

  /// The address of an access.
  func address(of memory: Operand.Memory, at index: Int) -> Term {
    memory.update == .after ? base(memory) : sum(memory, at: index)
  }

  /// The base of a memory operand with all that is added to it.
  func sum(_ memory: Operand.Memory, at index: Int) -> Term {
    let base = base(memory)
    if let register = memory.index {
      guard let name = AArch64.RegisterName(register.name), name.bank == .general,
        name.bits == 64 || memory.shift != nil
      else { return .unknown }
      let shift = memory.shift ?? Operand.Shift(kind: "lsl")
      return .combined(.add, base, Self.shifted(value(of: name), shift, bits: name.bits))
    }
    guard memory.shift == nil else { return .unknown }
    if let number = memory.displacement.number {
      return .combined(.add, base, .constant(number))
    }
    return completed(base, memory.displacement, at: index) ?? .unknown
  }

  /// The address of what a load names by a label: `ldr x0, label`.
  func literalAddress(_ expression: Expression, at index: Int) -> Term {
    symbol(expression, at: index, parts: [""]).map { .symbol($0.symbol, offset: $0.offset) }
      ?? .unknown
  }

  /// What an expression amounts to: a number or the address of a symbol.
  func linkedValue(_ expression: Expression, at index: Int) -> Term {
    expression.number.map { .constant($0) } ?? literalAddress(expression, at: index)
  }

  /// Where a branch goes.
  func destination(_ index: Int) -> Transfer.Destination {
    if let register = general(index) { return .computed(value(of: register)) }
    guard operands.indices.contains(index), case .target(let expression) = operands[index],
      expression.terms.count == 1, !expression.terms[0].isNegative, expression.constant == 0,
      expression.terms[0].symbol.name != ".",
      let reference = instruction.references(of: index, in: references)?.first
    else { return .computed(.unknown) }
    switch reference {
    case .position(let place): return .place(place)
    case .symbol(let symbol): return .symbol(symbol)
    }
  }
}
