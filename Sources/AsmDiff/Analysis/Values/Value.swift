/// A 64-bit value of an analysis: a number that stands for what `Values` knows of it.
///
/// Two values of one `Values` are the same expression exactly when their numbers are equal.
struct Value: Hashable {
  let index: Int32

  /// A value of which nothing is known, not even that it equals itself.
  static let any = Value(index: 0)
  /// The number zero.
  static let zero = Value(index: 1)
  /// A value of which nothing is known but that it is no address in the analysed function's stack.
  static let elsewhere = Value(index: 2)

  /// What a call left in a register that it may change: nobody reads it.
  static let stale = Value(index: 3)

  /// Whether the value has no expression.
  var isUnknown: Bool { index == 0 || index == 2 || index == 3 }
}

/// A value that is not taken apart.
enum Atom: Hashable {
  /// What a register held when the analysed function began.
  case entry(Register)
  /// The stack pointer when the analysed function began.
  case stack
  /// The stack pointer after it was moved by a distance that is not a constant, by the number of times that
  /// this happened on the path.
  case area(Int)
  /// Where a followed call goes back to, by its place.
  case returnAddress(Int)
  /// An allocation's result, by age: 0 is the newest.
  case allocation(Int)
  /// A symbol's address.
  case symbol(Symbol)
  /// What a loop or a join changes: the value of a slot each time that the join is passed.
  case carried(Carried)
  /// What memory outside of the stack held.
  case loaded(Value, bytes: Int, MemoryName)
  /// What an operation that is not a sum gives.
  case operation(Operation, [Value])
  /// What a routine gave back.
  case called(CallResult)
}

/// A value that a join of paths changes.
struct Carried: Hashable {
  /// The join, as a number of the walk.
  var join: Int
  var slot: StateSlot
  /// Whether it is the distance of a pointer from the beginning of what it points into.
  var isOffset = false
}

/// Which contents of memory a load saw.
enum MemoryName: Hashable {
  /// Those that the analysed function found.
  case entry
  /// Those that code which is not followed left behind, by the number of events since.
  case event(age: Int)
}

/// What a routine gave back.
struct CallResult: Hashable {
  var routine: Symbol?
  /// The arguments, where the result depends on nothing else but memory.
  var arguments: [Value] = []
  /// The number of events since.
  var age: Int
  /// Which result register.
  var register: Register
}

/// An operation that is not a sum.
enum Operation: Hashable {
  case multiply, and, or, xor, shiftLeft, shiftRight, shiftRightArithmetic
  /// The low bits, the others zero.
  case low(Int)
  /// The low bits, the highest of them repeated.
  case signed(Int)
  /// Whether a comparison of numbers of so many bits holds: 1 or 0.
  case test(Test, bits: Int)

  /// A comparison.
  enum Test: Hashable {
    /// Signed.
    case less
    /// Unsigned.
    case below
    /// Whether the result of the operation does not fit.
    case sumOverflow, productOverflow, differenceOverflow, sumCarry
    /// The sign of what remains of the difference at that width.
    case negativeDifference
  }
}

/// A place of the state that holds a value.
enum StateSlot: Hashable {
  case register(Int)
  /// The low byte of a register.
  case lowByte(Int)
  case vector(Int)
  case cell(CellBase, offset: Int64, bytes: Int)
}

/// What an address is counted from.
enum CellBase: Hashable {
  /// The stack pointer when the analysed function began.
  case stack
  /// The stack pointer after it was moved by a distance that is not a constant.
  case area(Int)
  /// The beginning of an allocation, by age.
  case block(Int)
  /// A pointer that was not made here.
  case outside(Value)
}
