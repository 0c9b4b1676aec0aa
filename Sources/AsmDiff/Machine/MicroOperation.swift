/// What an instruction computes, in terms that no architecture owns.
///
/// A term is evaluated in the state before the micro-operation that holds it. All values are 64 bits.
indirect enum Term: Hashable {
  /// A general register, by its canonical (widest) name.
  case register(Register)
  case constant(Int64)
  /// The address of a symbol; a load from the slot in which a linker puts a symbol's address is this
  /// too.
  case symbol(Symbol, offset: Int64)
  /// The address of a local label of the function: the number of lines before it.
  case place(Int)
  case binary(Operator, Term, Term)
  /// The low bits, the others zero.
  case truncate(Term, bits: Int)
  /// The low bits, the highest of them repeated in all others.
  case signExtend(Term, bits: Int)
  /// One of two values, by the flags.
  case choice(Condition, Term, Term)
  /// Something that is not modelled, another one each time.
  case unknown

  /// The operations that values are followed through; all wrap at 64 bits.
  enum Operator: String, Hashable {
    case add, subtract, multiply, and, or, xor, shiftLeft, shiftRight, shiftRightArithmetic
  }
}

/// A step of an instruction, in order.
enum MicroOperation: Hashable {
  /// Writes a whole general register.
  case set(Register, Term)
  /// Reads 1 to 8 bytes of memory into a whole general register.
  case load(Register, address: Term, bytes: Int, isSigned: Bool)
  /// Writes the low 1 to 8 bytes of a value to memory.
  case store(Term, address: Term, bytes: Int)
  /// Sets the flags.
  case flags(Flags)
  /// Writes a vector register as two halves; what is above 16 bytes is not modelled.
  case setVector(Register, low: Term, high: Term)
  /// Copies a vector register.
  case copyVector(Register, from: Register)
  /// Reads memory into a vector register: 8 (the high half becomes zero) or 16 bytes.
  case loadVector(Register, address: Term, bytes: Int)
  /// Writes the low bytes of a vector register to memory: 8 or 16.
  case storeVector(Register, address: Term, bytes: Int)
  /// Writes memory that is not known precisely: this many bytes, or any number of bytes, from an
  /// address.
  case clobberMemory(address: Term, bytes: Int?)
}

/// What the flags say.
enum Flags: Hashable {
  /// Of a difference: `cmp`, `sub`, `subs`.
  case difference(Term, Term, bits: Int)
  /// Of a conjunction: `test`, `and`, `tst`.
  case conjunction(Term, Term, bits: Int)
  /// Of a sum whose carry `below` asks for: `add`.
  case sum(Term, Term, bits: Int)
  /// Of a signed product: only overflow is defined.
  case product(Term, Term, bits: Int)
  /// Of a result of which only zero and sign are known.
  case result(Term, bits: Int)
  case unknown
}

/// What a branch, a conditional move or a conditional set asks of the flags.
enum Condition: String, Hashable, CaseIterable {
  case equal, notEqual
  /// Signed.
  case less, lessOrEqual, greater, greaterOrEqual
  /// Unsigned.
  case below, belowOrEqual, above, aboveOrEqual
  case negative, notNegative
  case overflow, noOverflow
  /// Not modelled: parity and the like.
  case other

  /// The condition that holds exactly where this one does not; `other` for `other`.
  var negated: Condition {
    switch self {
    case .equal: .notEqual
    case .notEqual: .equal
    case .less: .greaterOrEqual
    case .lessOrEqual: .greater
    case .greater: .lessOrEqual
    case .greaterOrEqual: .less
    case .below: .aboveOrEqual
    case .belowOrEqual: .above
    case .above: .belowOrEqual
    case .aboveOrEqual: .below
    case .negative: .notNegative
    case .notNegative: .negative
    case .overflow: .noOverflow
    case .noOverflow: .overflow
    case .other: .other
    }
  }
}

/// Where control goes behind an instruction, with what it depends on.
enum Transfer: Hashable {
  case next
  case jump(Destination)
  /// To the destination where the condition holds, else on.
  case branch(Condition, Destination)
  /// To the destination where a value is (not) zero, else on: `cbz`, `cbnz`, `jrcxz`.
  case branchIfZero(Term, bits: Int, isNegated: Bool, Destination)
  /// On to either, by something that is not modelled: `tbz`, `loop`.
  case fork(Destination)
  case call(Destination)
  case `return`
  case trap

  enum Destination: Hashable {
    /// A local label of the same function: the number of lines before it.
    case place(Int)
    case symbol(Symbol)
    /// An address that is computed.
    case computed(Term)
    /// An address that is read from memory.
    case loaded(address: Term)
  }
}

/// An instruction's meaning, as far as the analysis follows it.
struct InstructionEffect: Hashable {
  var operations: [MicroOperation] = []
  var transfer: Transfer = .next
  /// The registers that the instruction writes and that no operation tells the value of; an
  /// instruction that is not known writes all its register operands at least, and its memory
  /// operands.
  var clobbers: Set<Register> = []
}

/// What calls do to registers.
struct CallingConvention: Hashable {
  /// Where integer arguments are, in order.
  var arguments: [Register]
  /// Where results are, in order.
  var results: [Register]
  /// The stack pointer.
  var stackPointer: Register
  /// The general registers that a C function leaves as they were.
  var preserved: Set<Register>
  /// Those of `preserved` that a Swift function may change all the same: the registers of its
  /// `self`, its error and its asynchronous context.
  var swiftContext: Set<Register>
  /// The one of them that holds a Swift method's `self`.
  var swiftSelf: Register
  /// The one of them that holds a Swift function's error.
  var swiftError: Register
  /// Where a caller puts the address of a result that is too large for registers, in Swift.
  var indirectResult: Register
  /// The register that a call writes its return address to; nil where it is pushed.
  var linkRegister: Register?
  /// The register of the lowering's own, which no instruction names.
  var scratch: Register
  /// All general registers.
  var general: [Register]
  /// All vector registers; a C function preserves none of them whole.
  var vectors: [Register]
  /// How much a call moves the stack pointer down before the callee begins, in bytes.
  var returnAddressBytes: Int64
}

extension InstructionEffect {
  /// The condition that the instruction's result depends on; nil where there is none.
  var condition: Condition? {
    for case .set(_, let term) in operations {
      if let condition = term.condition { return condition }
    }
    return nil
  }
}

extension Term {
  fileprivate var condition: Condition? {
    switch self {
    case .choice(let condition, _, _): condition
    case .binary(_, let left, let right): left.condition ?? right.condition
    case .truncate(let inner, _), .signExtend(let inner, _): inner.condition
    case .register, .constant, .symbol, .place, .unknown: nil
    }
  }
}
