import AllocatorCore
import Testing

extension ModelledVector where Element: ~Copyable {
  mutating func remove(_ operation: VectorOperation, _ argument: Int) {
    switch operation {
    case .remove: remove(at: argument)
    case .removeLast: removeLast()
    case .popLast: popLast()
    case .removeSubrange: removeSubrange(argument)
    case .truncate: truncate(to: argument)
    default: removeAll(keepingCapacity: argument == 1)
    }
  }

  private mutating func remove(at position: Int) {
    let element = vector.remove(at: position)
    if !element.shows(model.remove(at: position)) { Issue.record("another element was removed") }
  }

  private mutating func removeLast() {
    let element = vector.removeLast()
    if !element.shows(model.removeLast()) { Issue.record("another element was removed") }
  }

  private mutating func popLast() {
    let number = model.popLast()
    if let element = vector.popLast() {
      if !(number.map { element.shows($0) } ?? false) { Issue.record("another element was popped") }
    } else {
      verify(number == nil)
    }
  }

  private mutating func removeSubrange(_ argument: Int) {
    let (one, other) = argument.quotientAndRemainder(dividingBy: model.count + 1)
    let range = min(one, other)..<max(one, other)
    if one <= other {
      vector.removeSubrange(range)
    } else if range.upperBound == model.count {
      vector.removeSubrange(range.lowerBound...)
    } else {
      vector.removeSubrange(range.lowerBound...(range.upperBound - 1))
    }
    model.removeSubrange(range)
  }

  private mutating func truncate(to count: Int) {
    vector.truncate(to: count)
    model = Array(model.prefix(count))
  }

  private mutating func removeAll(keepingCapacity keepsCapacity: Bool) {
    let capacity = vector.capacity
    if keepsCapacity {
      vector.removeAll(keepingCapacity: true)
    } else {
      vector.removeAll()
    }
    verify(vector.capacity == (keepsCapacity ? capacity : 0))
    model = []
  }
}
