/// What was allocated and freed, born and destroyed, since the last check.
///
/// The program runs one check after the other, each of them in one task.
final class Ledger: @unchecked Sendable {
  static let shared = Ledger()

  private(set) var allocations = 0
  private(set) var births = 0
  /// Blocks that were freed as they were not, and values that were destroyed twice.
  private(set) var mistakes: [String] = []
  private var blocks: [UInt: (size: Int, alignment: Int)] = [:]
  private var living: Set<Int> = []
  private var nextIdentifier = 0
  private var isPaused = false

  /// Does what is in no check's count: values that are born here must never be destroyed.
  func pause<Result: ~Copyable>(in body: () -> Result) -> Result {
    isPaused = true
    defer { isPaused = false }
    return body()
  }

  /// What is wrong at the end of a check that should have allocated so many blocks or more; then
  /// begins anew.
  func close(atLeast expected: Int) -> [String] {
    var findings = mistakes
    if allocations < expected { findings.append("allocated \(allocations) of \(expected) blocks") }
    if !blocks.isEmpty { findings.append("leaked \(blocks.count) of \(allocations) blocks") }
    if !living.isEmpty { findings.append("kept \(living.count) of \(births) values") }
    (allocations, births, mistakes, blocks, living) = (0, 0, [], [:], [])
    return findings
  }

  func noteAllocation(_ address: UInt, size: Int, alignment: Int) {
    allocations += 1
    if address % UInt(alignment) != 0 { mistakes.append("a block is not aligned") }
    blocks[address] = (size, alignment)
  }

  func noteFree(_ address: UInt, size: Int, alignment: Int) {
    guard let block = blocks.removeValue(forKey: address) else {
      mistakes.append("freed a block that is none")
      return
    }
    if block != (size, alignment) {
      mistakes.append("freed a block with another size or alignment")
    }
  }

  /// Notes a value that must be destroyed once, and numbers it.
  func noteBirth() -> Int {
    nextIdentifier += 1
    if isPaused { return nextIdentifier }
    births += 1
    living.insert(nextIdentifier)
    return nextIdentifier
  }

  func noteDeath(_ identifier: Int) {
    if living.remove(identifier) == nil { mistakes.append("destroyed a value that is none") }
  }
}
