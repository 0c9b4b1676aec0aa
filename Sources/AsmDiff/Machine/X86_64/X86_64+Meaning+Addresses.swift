extension X86_64 {
  /// What stands for the beginning of the thread's own memory; no symbol has the name.
  static let threadMemory = Symbol("%fs:")
}

extension X86_64.Lowering {
  /// What an expression of an operand amounts to: a number, or the address of what it names.
  func value(of expression: Expression, at index: Int) -> Term {
    guard !expression.terms.isEmpty else { return .constant(expression.constant) }
    return address(expression, at: index, modifiers: ["", "PLT"])
  }

  private func address(_ expression: Expression, at index: Int, modifiers: [String]) -> Term {
    guard expression.terms.count == 1, let term = expression.terms.first, !term.isNegative,
      modifiers.contains(term.modifier), term.symbol.name != ".",
      let reference = instruction.references(of: index, in: references)?.first
    else { return .unknown }
    switch reference {
    case .symbol(let symbol): return .symbol(symbol, offset: expression.constant)
    case .position(let place):
      return .combined(.add, .place(place), .constant(expression.constant))
    }
  }

  /// The address that the linker puts where a memory operand points: `f@GOTPCREL(%rip)`.
  func linkedAddress(_ memory: Operand.Memory, at index: Int) -> Term? {
    guard memory.base == Register("rip"), memory.index == nil, !isSegmented(memory),
      memory.displacement.constant == 0
    else { return nil }
    let address = address(
      memory.displacement, at: index, modifiers: ["GOTPCREL", "GOTPCREL_NORELAX"])
    return address == .unknown ? nil : address
  }

  /// The address of a memory operand.
  func address(of memory: Operand.Memory, at index: Int) -> Term {
    let displacement = value(of: memory.displacement, at: index)
    guard !hasPrefix(["addr32", "fs", "gs"]) else { return .unknown }
    if isSegmented(memory) { return threadAddress(memory) }
    if memory.base == Register("rip") {
      let isSymbol = !memory.displacement.terms.isEmpty && memory.index == nil
      return isSymbol ? displacement : .unknown
    }
    let base = memory.base.map(Self.addressPart) ?? .constant(0)
    let scaled = Term.combined(
      .multiply, memory.index.map(Self.addressPart) ?? .constant(0), .constant(memory.scale))
    let sum = Term.combined(.add, .combined(.add, base, scaled), displacement)
    let isNarrow = [memory.base, memory.index].contains { $0.map(Self.isNarrow) ?? false }
    return isNarrow ? sum.low(32) : sum
  }

  private static func addressPart(_ register: Register) -> Term {
    X86_64.parts[register.name].map { .register($0.whole) } ?? .unknown
  }

  private static func isNarrow(_ register: Register) -> Bool {
    X86_64.parts[register.name]?.bits == 32
  }

  /// Whether an address counts from a place that is not known: the thread's own memory.
  private func isSegmented(_ memory: Operand.Memory) -> Bool {
    memory.segment == Register("fs") || memory.segment == Register("gs")
  }

  /// The address of a fixed place in the thread's own memory, such as that of the stack's guard at
  /// `%fs:40` (the System V ABI's thread control block).
  private func threadAddress(_ memory: Operand.Memory) -> Term {
    guard memory.segment == Register("fs"), memory.base == nil, memory.index == nil,
      memory.displacement.terms.isEmpty
    else { return .unknown }
    return .symbol(X86_64.threadMemory, offset: memory.displacement.constant)
  }

  func hasPrefix(_ names: Set<String>) -> Bool {
    instruction.prefixes.contains(where: names.contains)
  }

  /// Where a jump or a call goes.
  func destination(_ operand: Operand) -> Transfer.Destination {
    switch operand {
    case .target(let expression): Self.destination(value(of: expression, at: 0))
    case .indirect(let inner): destination(inner)
    case .register(let register):
      .computed(X86_64.parts[register.name]?.value ?? .unknown)
    case .memory(let memory): destination(memory)
    case .immediate, .literal, .shift, .list, .pooled: .computed(.unknown)
    }
  }

  private func destination(_ memory: Operand.Memory) -> Transfer.Destination {
    if let address = linkedAddress(memory, at: 0) { return Self.destination(address) }
    let address = address(of: memory, at: 0)
    return address == .unknown ? .computed(.unknown) : .loaded(address: address)
  }

  private static func destination(_ address: Term) -> Transfer.Destination {
    switch address {
    case .place(let place): .place(place)
    case .symbol(let symbol, offset: 0): .symbol(symbol)
    default: .computed(address)
    }
  }
}
