extension DataElement {
  /// Writes the element as directives would lay it down.
  func print(into printer: inout some InstructionPrinter) {
    switch self {
    case .zeros(let count):
      printer.write(".zero ", .mnemonic)
      printer.write(String(count), .number)
    case .fill(let count, let width, let number):
      printer.write(".fill ", .mnemonic)
      printer.write("\(count), \(width), \(number)", .number)
    case .expression(let directive, let expression):
      printer.write(directive + " ", .mnemonic)
      printer.write(expression)
    case .verbatim(let text): printer.write(text, .mnemonic)
    case .bytes(let bytes): Self.print(bytes, into: &printer)
    }
  }

  private static func print(_ bytes: [UInt8], into printer: inout some InstructionPrinter) {
    if isText(bytes) {
      printer.write(".ascii ", .mnemonic)
      printer.write("\"" + String(decoding: bytes.flatMap(escaped), as: UTF8.self) + "\"", .string)
    } else if bytes.count == 4 || bytes.count == 8 {
      let number = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      printer.write(bytes.count == 4 ? ".long " : ".quad ", .mnemonic)
      printer.write("0x" + String(number, radix: 16), .number)
    } else {
      printer.write(".byte ", .mnemonic)
      printer.write(bytes.map(String.init).joined(separator: ", "), .number)
    }
  }

  private static func isText(_ bytes: [UInt8]) -> Bool {
    bytes.count > 1
      && bytes.dropLast().allSatisfy { (0x20..<0x7f).contains($0) || $0 == 10 || $0 == 9 }
      && (bytes.last == 0 || (0x20..<0x7f).contains(bytes.last ?? 0))
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case 0: Array("\\0".utf8)
    case 9: Array("\\t".utf8)
    case 10: Array("\\n".utf8)
    case ASCII.quote, ASCII.backslash: [ASCII.backslash, byte]
    default: [byte]
    }
  }

  /// How many bytes of a run stand on one line.
  private static let bytesPerLine = 32

  /// The element in pieces that fit on a line; equal elements give equal pieces.
  var pieces: [DataElement] {
    guard case .bytes(let bytes) = self else { return [self] }
    let size = Self.isText(bytes) ? Self.bytesPerLine : 8
    return stride(from: 0, to: bytes.count, by: size).map {
      .bytes(Array(bytes[$0..<min($0 + size, bytes.count)]))
    }
  }
}
