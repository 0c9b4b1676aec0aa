import Testing

/// What the allocators of a test handed out and have not taken back, and what was wrong about it.
final class Ledger {
  private(set) var live: [UInt: (size: Int, alignment: Int)] = [:]
  private(set) var faults: [String] = []
  /// How many blocks were given another size, which moves what is in them byte by byte.
  private(set) var resizes = 0
  /// Whether every request gets `nil`.
  var isRefusing = false

  func enter(_ address: UInt, size: Int, alignment: Int) {
    if address % UInt(alignment) != 0 { faults.append("a block is not aligned to \(alignment)") }
    live[address] = (size, alignment)
  }

  func noteResize() { resizes += 1 }

  func strike(_ address: UInt, size: Int, alignment: Int) {
    guard let block = live.removeValue(forKey: address) else {
      return faults.append("a block of \(size) bytes was not there to free")
    }
    if block != (size, alignment) {
      faults.append("a block of \(block) was freed as one of \((size, alignment))")
    }
  }
}

/// Runs a body with a ledger, and expects every block to be freed once, as it was allocated.
func withLedger(
  sourceLocation: SourceLocation = #_sourceLocation, in body: (Ledger) throws -> Void
) rethrows {
  let ledger = Ledger()
  try body(ledger)
  #expect(ledger.faults.isEmpty, sourceLocation: sourceLocation)
  #expect(ledger.live.isEmpty, sourceLocation: sourceLocation)
}
