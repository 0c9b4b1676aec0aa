import AllocatorCore
import Testing

extension ModelledVector where Element: ~Copyable {
  /// Drains the vector with a body that throws when it gets the element at a position, if there is one.
  mutating func drain(throwingAfter position: Int) {
    let capacity = vector.capacity
    var taker = Taker(expected: model, failsAt: position)
    do throws(ExpectedError) {
      try vector.drain { element throws(ExpectedError) in try taker.take(element) }
      verify(position == model.count)
    } catch {
      verify(position < model.count)
    }
    taker.check()
    verify(vector.capacity == capacity)
    model = []
  }

  /// Consumes the vector in the same way, and begins with an empty one.
  mutating func consumeAll(throwingAfter position: Int) {
    let old = exchange(&vector, with: makeVector(of: []))
    var taker = Taker(expected: model, failsAt: position)
    do throws(ExpectedError) {
      try old.consumeAll { element throws(ExpectedError) in try taker.take(element) }
      verify(position == model.count)
    } catch {
      verify(position < model.count)
    }
    taker.check()
    model = []
  }
}

/// Takes elements, expects them in order, and throws at one of them.
private struct Taker {
  let expected: [Int]
  let failsAt: Int
  var taken = 0

  mutating func take<Element: LivedElement & ~Copyable>(
    _ element: consuming Element
  ) throws(ExpectedError) {
    if !element.shows(expected[taken]) { Issue.record("another element at \(taken)") }
    taken += 1
    if taken == failsAt + 1 { throw ExpectedError() }
  }

  func check() { verify(taken == min(expected.count, failsAt + 1)) }
}
