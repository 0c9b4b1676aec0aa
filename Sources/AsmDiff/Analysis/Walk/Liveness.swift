/// Which registers are read at a place before they are written.
struct Liveness {
  private let convention: CallingConvention
  private let numbers: RegisterNumbers

  init(_ convention: CallingConvention, _ numbers: RegisterNumbers) {
    self.convention = convention
    self.numbers = numbers
  }

  /// The live registers of all places, from the last to the first, until nothing changes.
  func atPlaces(of program: FunctionProgram) -> [LiveRegisters] {
    var live = Array(repeating: LiveRegisters(), count: program.effects.count + 1)
    live[program.effects.count] = registers(convention.general)
    let successors = program.effects.indices.map(program.successors(of:))
    var isSettled = false
    while !isSettled {
      isSettled = true
      for place in program.effects.indices.reversed() {
        let before = before(place, program, successors[place], live)
        if before != live[place] {
          live[place] = before
          isSettled = false
        }
      }
    }
    return live
  }

  private func before(
    _ place: Int, _ program: FunctionProgram, _ successors: [Int], _ live: [LiveRegisters]
  ) -> LiveRegisters {
    guard let effect = program.effects[place] else { return LiveRegisters() }
    var after = LiveRegisters()
    for successor in successors { after.formUnion(live[min(successor, live.count - 1)]) }
    switch effect.transfer {
    case .call:
      let kept = registers(convention.preserved)
      after.general &= kept.general
      after.vectors = 0
      after.formUnion(passed)
    case .jump(.symbol), .jump(.loaded), .jump(.computed):
      after.formUnion(registers(convention.preserved))
      after.formUnion(registers([convention.linkRegister].compactMap(\.self)))
      after.formUnion(passed)
    case .return:
      after.formUnion(registers(convention.preserved))
      after.formUnion(registers([convention.linkRegister].compactMap(\.self)))
      after.formUnion(registers(convention.results + [convention.swiftError] + convention.vectors))
    default: break
    }
    insert(convention.stackPointer, into: &after)
    return self.before(effect, after)
  }

  /// What a callee may read.
  private var passed: LiveRegisters {
    registers(
      convention.arguments + Array(convention.swiftContext) + [convention.indirectResult]
        + convention.vectors)
  }

  private func registers(_ registers: some Sequence<Register>) -> LiveRegisters {
    registers.reduce(into: LiveRegisters()) { insert($1, into: &$0) }
  }

  private func insert(_ register: Register, into set: inout LiveRegisters) {
    if let number = numbers[register] {
      set.general |= 1 << UInt64(number)
    } else if let number = numbers.vector(register) {
      set.vectors |= 1 << UInt64(number)
    }
  }

  private func remove(_ register: Register, from set: inout LiveRegisters) {
    if let number = numbers[register] {
      set.general &= ~(1 << UInt64(number))
    } else if let number = numbers.vector(register) {
      set.vectors &= ~(1 << UInt64(number))
    }
  }

  private static let flags: UInt64 = 1 << UInt64(RegisterNumbers.flagsBit)

  // MARK: One instruction

  private func before(_ effect: InstructionEffect, _ after: LiveRegisters) -> LiveRegisters {
    var live = after
    for register in effect.clobbers { remove(register, from: &live) }
    switch effect.transfer {
    case .branch(_, let target):
      read(target, &live)
      live.general |= Self.flags
    case .branchIfZero(let term, _, _, let target):
      read(term, &live)
      read(target, &live)
    case .jump(let target), .fork(let target), .call(let target): read(target, &live)
    case .next, .return, .trap: break
    }
    for operation in effect.operations.reversed() { step(operation, &live) }
    return live
  }

  private func read(_ target: Transfer.Destination, _ live: inout LiveRegisters) {
    switch target {
    case .place, .symbol: break
    case .computed(let term), .loaded(let term): read(term, &live)
    }
  }

  private func step(_ operation: MicroOperation, _ live: inout LiveRegisters) {
    switch operation {
    case .set(let register, let term):
      remove(register, from: &live)
      read(term, &live)
    case .load(let register, let address, _, _), .loadVector(let register, let address, _):
      remove(register, from: &live)
      read(address, &live)
    case .store(let value, let address, _):
      read(value, &live)
      read(address, &live)
    case .flags(let flags):
      live.general &= ~Self.flags
      read(flags, &live)
    case .setVector(let register, let low, let high):
      remove(register, from: &live)
      read(low, &live)
      read(high, &live)
    case .copyVector(let register, let source):
      remove(register, from: &live)
      insert(source, into: &live)
    case .storeVector(let source, let address, _):
      insert(source, into: &live)
      read(address, &live)
    case .clobberMemory(let address, _): read(address, &live)
    }
  }

  private func read(_ flags: Flags, _ live: inout LiveRegisters) {
    switch flags {
    case .difference(let left, let right, _), .conjunction(let left, let right, _),
      .sum(let left, let right, _), .product(let left, let right, _):
      read(left, &live)
      read(right, &live)
    case .result(let term, _): read(term, &live)
    case .unknown: break
    }
  }

  private func read(_ term: Term, _ live: inout LiveRegisters) {
    switch term {
    case .register(let register): insert(register, into: &live)
    case .constant, .symbol, .place, .unknown: break
    case .binary(_, let left, let right):
      read(left, &live)
      read(right, &live)
    case .choice(_, let left, let right):
      read(left, &live)
      read(right, &live)
      live.general |= Self.flags
    case .truncate(let inner, _), .signExtend(let inner, _): read(inner, &live)
    }
  }
}
