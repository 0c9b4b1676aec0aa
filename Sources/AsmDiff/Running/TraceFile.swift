/// The file in which a run leaves its trace.
///
/// Its layout is that of the runtime's C source: a header of four words (state, number of calls, result or
/// number of a system call, what that was for), then 72 bytes for each call. Everything is in the byte order of the machine that ran it.
struct TraceFile {
  /// What the runtime last said of itself.
  enum State: UInt64 {
    case starting
    case running
    case returned
    case tooManyEvents
    case undefined
    case refused
  }

  let state: State
  let result: UInt64
  let calls: [Trace.Call]

  /// The system call that was refused; it means nothing unless the state is `refused`.
  let refusal: RefusedCall

  private static let headerSize = 32
  private static let recordSize = 72

  /// How many bytes the file of a run has that records so many calls.
  static func size(events: Int) -> Int { headerSize + events * recordSize }

  /// Reads a file; nil for one that no run left.
  init?(_ bytes: [UInt8], symbols: [TracedSymbol]) {
    guard bytes.count >= Self.headerSize, let state = State(rawValue: Self.word(bytes, 0)) else {
      return nil
    }
    let count = Int(clamping: Self.word(bytes, 8))
    guard count <= (bytes.count - Self.headerSize) / Self.recordSize else { return nil }
    self.state = state
    result = Self.word(bytes, 16)
    refusal = RefusedCall(
      number: Int(clamping: result),
      purpose: RefusedCall.Purpose(rawValue: Self.word(bytes, 24)) ?? .unknown)
    var calls: [Trace.Call] = []
    for index in 0..<count {
      guard let call = Self.call(bytes, Self.headerSize + index * Self.recordSize, symbols) else {
        return nil
      }
      calls.append(call)
    }
    self.calls = calls
  }

  private static func call(
    _ bytes: [UInt8], _ offset: Int, _ symbols: [TracedSymbol]
  ) -> Trace.Call? {
    let head = word(bytes, offset)
    let (number, isClosed) = (Int(head & 0xFFFF_FFFF), head >> 32 != 0)
    guard symbols.indices.contains(number) else { return nil }
    return Trace.Call(
      symbols[number].symbol, isLocal: symbols[number].isLocal,
      arguments: (0..<6).map { word(bytes, offset + 16 + $0 * 8) },
      result: isClosed ? word(bytes, offset + 64) : nil,
      end: Int(clamping: word(bytes, offset + 8)))
  }

  private static func word(_ bytes: [UInt8], _ offset: Int) -> UInt64 {
    bytes[offset..<offset + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
