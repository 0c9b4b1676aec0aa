/// The operations whose results can be computed.
enum SizeOperation {
  /// The result for numbers; nil where the operation is not modelled or does not take them.
  ///
  /// Shifts are the machine's, by fewer than 64 places; `>>` fills with zeros, `signed_shift` with the sign.
  static func value(_ name: String, of operands: [UInt64]) -> UInt64? {
    switch operands.count {
    case 1: unary(name, operands[0])
    case 2: binary(name, operands[0], operands[1])
    default: nil
    }
  }

  private static func unary(_ name: String, _ operand: UInt64) -> UInt64? {
    switch name {
    case "low8": operand & 0xFF
    case "low16": operand & 0xFFFF
    case "low32": operand & 0xFFFF_FFFF
    case "signed8": UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: operand)))
    case "signed16": UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: operand)))
    case "signed32": UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: operand)))
    default: nil
    }
  }

  private static func binary(_ name: String, _ left: UInt64, _ right: UInt64) -> UInt64? {
    switch name {
    case "&": left & right
    case "|": left | right
    case "^": left ^ right
    case "product": left &* right
    case "<<": right < 64 ? left << right : nil
    case ">>": right < 64 ? left >> right : nil
    case "signed_shift": right < 64 ? UInt64(bitPattern: Int64(bitPattern: left) >> right) : nil
    default: nil
    }
  }
}
