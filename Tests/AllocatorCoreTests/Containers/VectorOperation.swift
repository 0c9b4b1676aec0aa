/// What can be done to a vector, whatever its elements are.
enum VectorOperation: CaseIterable {
  case append, appendInPlace, appendInPlaceAndThrow, appendMoving, insert
  case remove, removeLast, popLast, removeSubrange, truncate, removeAll
  case swapAt, assign, assignInSpan, read
  case reserve, reserveWithoutMemory, shrink, shrinkWithoutMemory
  case drain, consumeAll

  /// In how many ways the operation can be done to a vector of `count` elements: with the arguments from 0
  /// up to this number.
  func arguments(count: Int) -> Int {
    switch self {
    case .append, .popLast, .read, .shrink, .shrinkWithoutMemory, .reserveWithoutMemory: 1
    case .appendInPlace, .appendInPlaceAndThrow, .appendMoving, .reserve: 4
    case .insert, .drain, .consumeAll: count + 1
    case .remove, .assign, .assignInSpan: count
    case .removeLast: min(count, 1)
    case .removeSubrange: (count + 1) * (count + 1)
    case .truncate: count + 2
    case .removeAll: 2
    case .swapAt: count * count
    }
  }
}

/// What else can be done to a vector whose elements can be copied.
enum VectorCopyingOperation: CaseIterable {
  case appendSpan, appendArray, appendSequence, insertSpan
  case makeRepeating, makeOfSpan, makeOfSequence, clone, cloneElsewhere, copyEnds, compare

  /// In how many ways the operation can be done to a vector of `count` elements.
  func arguments(count: Int) -> Int {
    switch self {
    case .appendSpan, .appendArray, .appendSequence, .makeRepeating: 4
    case .insertSpan: (count + 1) * 3
    case .makeOfSpan, .makeOfSequence, .clone, .cloneElsewhere, .copyEnds, .compare: 1
    }
  }
}
