/// The numbers of an architecture's registers in a state.
struct RegisterNumbers {
  /// Numbers of general registers, the lowerings' scratch register among them.
  private let general: [Register: Int]
  private let vectors: [Register: Int]
  /// The general registers by number.
  let names: [Register]
  let vectorCount: Int
  /// The bit of the flags in a set of live registers.
  static let flagsBit = 63

  init(_ convention: CallingConvention) {
    let names = convention.general + [convention.scratch]
    self.names = names
    general = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    vectors = Dictionary(
      uniqueKeysWithValues: convention.vectors.enumerated().map { ($1, $0) })
    vectorCount = convention.vectors.count
  }

  /// The number of a general register; nil for any other.
  subscript(register: Register) -> Int? { general[register] }

  /// The number of a vector register; nil for any other.
  func vector(_ register: Register) -> Int? { vectors[register] }
}

/// A set of registers and the flags.
struct LiveRegisters: Hashable {
  var general: UInt64 = 0
  var vectors: UInt64 = 0

  mutating func formUnion(_ other: Self) {
    general |= other.general
    vectors |= other.vectors
  }
}
