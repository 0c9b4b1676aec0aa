import Foundation

/// Ends the process where something does not hold that has to: libFuzzer then keeps the input.
package func require(
  _ holds: Bool, _ what: @autoclosure () -> String, file: StaticString = #fileID,
  line: UInt = #line
) {
  if !holds { fail(what(), file: file, line: line) }
}

/// Ends the process where it should never come.
package func fail(_ what: String, file: StaticString = #fileID, line: UInt = #line) -> Never {
  FileHandle.standardError.write(Data("\(file):\(line): violated: \(what)\n".utf8))
  abort()
}

/// Ends the process where a text would make a terminal obey instead of showing: it may hold line feeds,
/// but no other control character and no change of the writing direction.
package func requirePrintable(
  _ text: String, file: StaticString = #fileID, line: UInt = #line
) {
  let obeyed = text.unicodeScalars.first { scalar in
    switch scalar.value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  require(
    obeyed == nil, "a text for a terminal holds U+\(String(obeyed?.value ?? 0, radix: 16))",
    file: file, line: line)
}
