@testable import AsmDiff

/// The four flags that conditions are made of, each known or not.
struct ConcreteFlags: Hashable {
  var carry: Bool?
  var zero: Bool?
  var sign: Bool?
  var overflow: Bool?

  static func result(_ value: UInt64?, _ bits: Int) -> ConcreteFlags {
    guard let value else { return ConcreteFlags() }
    return ConcreteFlags(zero: value.low(bits) == 0, sign: value.isNegative(bits))
  }

  static func conjunction(_ left: UInt64?, _ right: UInt64?, _ bits: Int) -> ConcreteFlags {
    var flags = ConcreteFlags()
    if let left, let right { flags = result(left & right, bits) }
    flags.carry = false
    flags.overflow = false
    return flags
  }

  static func difference(_ left: UInt64?, _ right: UInt64?, _ bits: Int) -> ConcreteFlags {
    guard let left, let right else { return ConcreteFlags() }
    let value = left &- right
    var flags = result(value, bits)
    flags.carry = left.low(bits) < right.low(bits)
    flags.overflow = ((left ^ right) & (left ^ value)).isNegative(bits)
    return flags
  }

  static func sum(_ left: UInt64?, _ right: UInt64?, _ bits: Int) -> ConcreteFlags {
    guard let left, let right else { return ConcreteFlags() }
    let value = left &+ right
    var flags = result(value, bits)
    flags.carry = value.low(bits) < left.low(bits)
    flags.overflow = (~(left ^ right) & (left ^ value)).isNegative(bits)
    return flags
  }

  static func product(_ left: UInt64?, _ right: UInt64?, _ bits: Int) -> ConcreteFlags {
    guard let left, let right else { return ConcreteFlags() }
    let (first, second) = (
      Int64(bitPattern: left.signed(bits)), Int64(bitPattern: right.signed(bits))
    )
    let (value, overflows) = first.multipliedReportingOverflow(by: second)
    let isCut = UInt64(bitPattern: value).signed(bits) != UInt64(bitPattern: value)
    return ConcreteFlags(overflow: overflows || isCut)
  }

  /// Whether a condition holds; nil where that depends on what is not known.
  func holds(_ condition: Condition) -> Bool? {
    switch condition {
    case .equal: zero
    case .below: carry
    case .negative: sign
    case .overflow: overflow
    case .belowOrEqual: Self.either(carry, zero)
    case .less: Self.differ(sign, overflow)
    case .lessOrEqual: Self.either(zero, Self.differ(sign, overflow))
    case .other: nil
    default: holds(condition.negated).map { !$0 }
    }
  }

  private static func either(_ first: Bool?, _ second: Bool?) -> Bool? {
    if first == true || second == true { return true }
    return first == nil || second == nil ? nil : false
  }

  private static func differ(_ first: Bool?, _ second: Bool?) -> Bool? {
    guard let first, let second else { return nil }
    return first != second
  }

  /// Whether what is known here is so there too.
  func agrees(with other: ConcreteFlags) -> Bool {
    zip(all, other.all).allSatisfy { $0 == nil || $0 == $1 }
  }

  var isComplete: Bool { all.allSatisfy { $0 != nil } }

  private var all: [Bool?] { [carry, zero, sign, overflow] }
}

extension ConcreteFlags {
  /// The flags in the processor's own register.
  init(register: UInt64) {
    self.init(
      carry: register & 0x1 != 0, zero: register & 0x40 != 0, sign: register & 0x80 != 0,
      overflow: register & 0x800 != 0)
  }
}

extension UInt64 {
  fileprivate func isNegative(_ bits: Int) -> Bool { self >> UInt64(bits - 1) & 1 == 1 }
}
