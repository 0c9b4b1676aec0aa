import Testing

/// What the allocators of a test handed out and took back.
final class Tally: @unchecked Sendable {
  /// The tally that allocators of the current test count into.
  @TaskLocal static var current = Tally()

  private(set) var allocations = 0
  private(set) var frees = 0
  /// Blocks that were freed twice, or with another size or alignment than they had.
  private(set) var wrongFrees = 0
  private var live: [UInt: (size: Int, alignment: Int)] = [:]

  func noteAllocation(_ address: UInt, size: Int, alignment: Int) {
    allocations += 1
    live[address] = (size, alignment)
  }

  func noteFree(_ address: UInt, size: Int, alignment: Int) {
    frees += 1
    let block = live.removeValue(forKey: address)
    if block?.size != size || block?.alignment != alignment { wrongFrees += 1 }
  }
}

/// Runs a body and expects it to allocate `blocks` blocks, and to free each once, as it was allocated.
func expectFrees(
  of blocks: Int, sourceLocation: SourceLocation = #_sourceLocation, in body: () throws -> Void
) rethrows {
  let tally = Tally()
  try Tally.$current.withValue(tally, operation: body)
  #expect(tally.allocations == blocks, sourceLocation: sourceLocation)
  #expect(tally.frees == blocks, sourceLocation: sourceLocation)
  #expect(tally.wrongFrees == 0, sourceLocation: sourceLocation)
}
