#if !hasFeature(Embedded)
  extension CheckingState {
    /// What the guard bytes hold: neither zero nor text, and odd.
    private static var guardByte: UInt8 { 0xA5 }

    func writeGuard(behind pointer: UnsafeMutableRawPointer, size: Int) {
      unsafe (pointer + size).initializeMemory(
        as: UInt8.self, repeating: Self.guardByte, count: guardSize)
    }

    /// The offset in a block of the first guard byte that was written; `nil` when none was.
    func overrun(behind pointer: UnsafeMutableRawPointer, size: Int) -> Int? {
      let bytes = unsafe UnsafeRawBufferPointer(start: pointer + size, count: guardSize)
      for position in 0..<guardSize where unsafe bytes[position] != Self.guardByte {
        return size + position
      }
      return nil
    }
  }
#endif
