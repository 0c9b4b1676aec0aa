import AllocatorCore
import Testing

extension ModelledVector where Element: ~Copyable {
  /// Does an operation to the vector and to the model.
  mutating func apply(_ operation: VectorOperation, _ argument: Int) {
    switch operation {
    case .append: append()
    case .appendInPlace: appendInPlace(argument, throwing: false)
    case .appendInPlaceAndThrow: appendInPlace(argument, throwing: true)
    case .appendMoving: appendMoving(argument)
    case .insert: insert(at: argument)
    case .remove, .removeLast, .popLast, .removeSubrange, .truncate, .removeAll:
      remove(operation, argument)
    case .swapAt: swap(argument)
    case .assign: assign(at: argument)
    case .assignInSpan: assignInSpan(at: argument)
    case .read: read()
    case .reserve: reserve(argument)
    case .reserveWithoutMemory: reserveWithoutMemory()
    case .shrink: shrink()
    case .shrinkWithoutMemory: shrinkWithoutMemory()
    case .drain: drain(throwingAfter: argument)
    case .consumeAll: consumeAll(throwingAfter: argument)
    }
  }

  private mutating func appendInPlace(_ added: Int, throwing: Bool) {
    let numbers = newNumbers(added)
    do throws(ExpectedError) {
      try vector.append(addingCapacity: 3) { span throws(ExpectedError) in
        for number in numbers { span.append(Element(number)) }
        if throwing { throw ExpectedError() }
      }
      verify(!throwing)
    } catch {
      verify(throwing)
    }
    model += numbers
  }

  private mutating func appendMoving(_ added: Int) {
    let numbers = newNumbers(added)
    var other = makeVector(of: numbers)
    vector.append(moving: &other)
    verify(other.isEmpty && other.capacity >= added)
    model += numbers
  }

  private mutating func insert(at position: Int) {
    let number = newNumber()
    vector.insert(Element(number), at: position)
    model.insert(number, at: position)
  }

  private mutating func swap(_ argument: Int) {
    let (one, other) = argument.quotientAndRemainder(dividingBy: model.count)
    vector.swapAt(one, other)
    model.swapAt(one, other)
  }

  private mutating func assign(at position: Int) {
    model[position] = newNumber()
    vector[position] = Element(model[position])
  }

  private mutating func assignInSpan(at position: Int) {
    let number = newNumber()
    vector.withMutableSpan { $0[position] = Element(number) }
    verify(vector.mutableSpan[position].shows(number))
    model[position] = number
  }

  private borrowing func read() {
    var position = 0
    // A vector is no sequence, so there is no loop over it.
    // swift-format-ignore: ReplaceForEachWithForLoop
    vector.forEach { element in
      if !element.shows(model[position]) { Issue.record("another element at \(position)") }
      position += 1
    }
    verify(position == model.count && vector.isEmpty == model.isEmpty)
    verify(vector.withSpan { $0.count } == model.count)
    verify(vector.withFirst { $0.shows(model[0]) } == (model.isEmpty ? nil : true))
    verify(vector.withLast { $0.shows(model[model.count - 1]) } == (model.isEmpty ? nil : true))
    verify(vector.allocator.ledger === ledger)
  }
}
