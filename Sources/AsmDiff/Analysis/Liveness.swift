/// Which registers an instruction reads and writes.
enum Liveness {
  /// The registers that are live before an instruction, given those that are behind it.
  static func before(_ effect: InstructionEffect, _ after: Set<Register>) -> Set<Register> {
    var live = after.subtracting(effect.clobbers)
    switch effect.transfer {
    case .branch(_, let target):
      live.formUnion(reads(target))
      live.insert(flags)
    case .branchIfZero(let term, _, _, let target):
      live.formUnion(reads(term))
      live.formUnion(reads(target))
    case .jump(let target), .fork(let target), .call(let target):
      live.formUnion(reads(target))
    case .next, .return, .trap: break
    }
    for operation in effect.operations.reversed() {
      if let written = written(operation) { live.remove(written) }
      live.formUnion(reads(operation))
    }
    return live
  }

  /// The flags, which are written and read as a register is.
  static let flags = Register("flags")

  private static func reads(_ target: Transfer.Destination) -> Set<Register> {
    switch target {
    case .place, .symbol: []
    case .computed(let term), .loaded(let term): reads(term)
    }
  }

  private static func written(_ operation: MicroOperation) -> Register? {
    switch operation {
    case .set(let register, _), .load(let register, _, _, _), .setVector(let register, _, _),
      .copyVector(let register, _), .loadVector(let register, _, _):
      register
    case .flags: flags
    case .store, .storeVector, .clobberMemory: nil
    }
  }

  private static func reads(_ operation: MicroOperation) -> Set<Register> {
    switch operation {
    case .set(_, let term): reads(term)
    case .load(_, let address, _, _), .loadVector(_, let address, _),
      .clobberMemory(let address, _):
      reads(address)
    case .store(let value, let address, _): reads(value).union(reads(address))
    case .flags(let flags): reads(flags)
    case .setVector(_, let low, let high): reads(low).union(reads(high))
    case .copyVector(_, let source): [source]
    case .storeVector(let source, let address, _): reads(address).union([source])
    }
  }

  private static func reads(_ flags: Flags) -> Set<Register> {
    switch flags {
    case .difference(let left, let right, _), .conjunction(let left, let right, _),
      .sum(let left, let right, _), .product(let left, let right, _):
      reads(left).union(reads(right))
    case .result(let term, _): reads(term)
    case .unknown: []
    }
  }

  private static func reads(_ term: Term) -> Set<Register> {
    switch term {
    case .register(let register): [register]
    case .constant, .symbol, .place, .unknown: []
    case .binary(_, let left, let right): reads(left).union(reads(right))
    case .choice(_, let left, let right): reads(left).union(reads(right)).union([flags])
    case .truncate(let inner, _), .signExtend(let inner, _): reads(inner)
    }
  }
}
