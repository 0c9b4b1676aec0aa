extension AArch64.Lowering {
  /// Lowers loads and stores of one or two registers; false for everything else.
  mutating func access() -> Bool {
    guard let access = AArch64.Access(mnemonic), operands.count == access.count + 1,
      (0..<access.count).allSatisfy({ name($0) != nil })
    else { return false }
    if case .memory(let memory) = operands[access.count] { return lower(access, memory) }
    guard access.isLoad, access.count == 1, access.name == "ldr" else { return false }
    switch operands[1] {
    case .immediate(let expression):
      load(access, [(0, literalAddress(expression, at: 1))])
    case .pooled(let expression) where access.suffix.isEmpty && general(0) != nil:
      write(linkedValue(expression, at: 1), to: 0)
    default: return false
    }
    return true
  }

  private mutating func lower(_ access: AArch64.Access, _ memory: Operand.Memory) -> Bool {
    let registers = (0..<access.count).map { name($0)?.whole }
    let base = memory.base.flatMap { AArch64.RegisterName($0.name)?.whole }
    // Written back to a register that is loaded or stored, the result is anyone's guess.
    if memory.update != nil, registers.contains(where: { $0 != nil && $0 == base }) { return false }
    if access.isLoad, general(0)?.bits == 64, access.suffix.isEmpty, access.count == 1,
      let address = linkedAddress(memory, at: 1)
    {
      write(address, to: 0)
      return true
    }
    let address = address(of: memory, at: access.count)
    let places = (0..<access.count).map { index in
      (index, Term.combined(.add, address, .constant(Int64(index * bytes(access)))))
    }
    if access.isLoad {
      // What is loaded into the base itself comes last.
      load(access, registers[0] != nil && registers[0] == base ? places.reversed() : places)
    } else {
      for (index, address) in places { store(access, index, address) }
    }
    writeBack(memory, at: access.count)
    return true
  }

  private mutating func writeBack(_ memory: Operand.Memory, at index: Int) {
    guard memory.update != nil, let base = memory.base else { return }
    let value = sum(memory, at: index)
    if value == .unknown {
      clobber(base)
    } else if let whole = AArch64.RegisterName(base.name)?.whole {
      emit(.set(whole, value))
    }
  }

  /// How many bytes of memory each register takes.
  func bytes(_ access: AArch64.Access) -> Int { access.bytes ?? (name(0)?.bits ?? 8) / 8 }

  // MARK: Loads

  private mutating func load(_ access: AArch64.Access, _ places: [(index: Int, address: Term)]) {
    for (index, address) in places {
      if let register = general(index) {
        load(access, register, address)
      } else {
        loadVector(index, address)
      }
    }
  }

  private mutating func load(
    _ access: AArch64.Access, _ register: AArch64.RegisterName, _ address: Term
  ) {
    guard let whole = register.whole else { return }
    guard address != .unknown else { return clobber(whole) }
    emit(.load(whole, address: address, bytes: bytes(access), isSigned: access.isSigned))
    if access.isSigned && register.bits == 32 {
      emit(.set(whole, .truncate(.register(whole), bits: 32)))
    }
  }

  private mutating func loadVector(_ index: Int, _ address: Term) {
    guard let register = name(index), let whole = register.whole, address != .unknown,
      register.arrangement.isEmpty, register.lane == nil
    else { return clobberOperand(index) }
    let bytes = register.bits / 8
    guard bytes < 8 else { return emit(.loadVector(whole, address: address, bytes: bytes)) }
    emit(.setVector(whole, low: load(address, bytes: bytes), high: .constant(0)))
  }

  // MARK: Stores

  private mutating func store(_ access: AArch64.Access, _ index: Int, _ address: Term) {
    if general(index) != nil {
      return store(read(index), at: address, bytes: bytes(access))
    }
    let width = bytes(access)
    guard let source = name(index)?.whole, width >= 8, address != .unknown else {
      return emit(.clobberMemory(address: address, bytes: width))
    }
    emit(.storeVector(source, address: address, bytes: width))
  }
}
