/// The content of a data object in a form that does not depend on how directives split it.
struct DataContent {
  /// Runs of zeros as long as this are kept as a count, so that a gigabyte of them stays small.
  static let shortestRun = 16

  private(set) var elements: [(element: DataElement, line: Int)] = []
  private var bytes: [UInt8] = []
  private var zeros = 0
  private var line = 0

  mutating func append(_ byte: UInt8, line: Int) {
    if byte == 0 { return appendZeros(1, line: line) }
    flushZeros()
    if bytes.isEmpty { self.line = line }
    bytes.append(byte)
  }

  mutating func appendZeros(_ count: Int, line: Int) {
    if bytes.isEmpty && zeros == 0 { self.line = line }
    zeros += count
  }

  mutating func append(_ element: DataElement, line: Int) {
    finish()
    elements.append((element, line))
  }

  /// Ends the run of bytes that is under way.
  mutating func finish() {
    flushZeros()
    flushBytes()
  }

  private mutating func flushZeros() {
    defer { zeros = 0 }
    if zeros < Self.shortestRun {
      bytes.append(contentsOf: repeatElement(0, count: zeros))
      return
    }
    flushBytes()
    elements.append((.zeros(zeros), line))
  }

  private mutating func flushBytes() {
    guard !bytes.isEmpty else { return }
    elements.append((.bytes(bytes), line))
    bytes = []
  }
}
