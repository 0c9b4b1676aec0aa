import Testing

/// Which elements a test made, and whether each was destroyed once.
final class Life: @unchecked Sendable {
  /// The life that elements of the current test begin and end in.
  @TaskLocal static var current = Life()

  private(set) var alive = 0
  /// How many elements were destroyed more often than they were made.
  private(set) var secondDeaths = 0
  private var isAlive: [Bool] = []

  /// Notes that an element was made, and returns its number among all.
  func begin() -> Int {
    isAlive.append(true)
    alive += 1
    return isAlive.count - 1
  }

  func end(_ serial: Int) {
    if !isAlive[serial] { secondDeaths += 1 }
    isAlive[serial] = false
    alive -= 1
  }

  /// Notes the life of an element that has no room for a number.
  func beginUnnumbered() { alive += 1 }

  func endUnnumbered() { alive -= 1 }
}

/// Runs a body and expects each element that it makes to be destroyed once.
func withLife(
  sourceLocation: SourceLocation = #_sourceLocation, in body: (Life) throws -> Void
) rethrows {
  let life = Life()
  try Life.$current.withValue(life) { try body(life) }
  #expect(life.alive == 0, sourceLocation: sourceLocation)
  #expect(life.secondDeaths == 0, sourceLocation: sourceLocation)
}
