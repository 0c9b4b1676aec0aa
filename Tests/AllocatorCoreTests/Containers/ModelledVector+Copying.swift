import AllocatorCore
import Testing

extension ModelledVector where Element: Equatable {
  /// Does an operation that copies elements to the vector and to the model.
  mutating func apply(_ operation: VectorCopyingOperation, _ argument: Int) {
    switch operation {
    case .appendSpan, .appendArray, .appendSequence: append(argument, by: operation)
    case .insertSpan: insertSpan(argument)
    case .makeRepeating: makeRepeating(argument)
    case .makeOfSpan: makeOfSpan()
    case .makeOfSequence: makeOfSequence()
    case .clone: clone()
    case .cloneElsewhere: cloneElsewhere()
    case .copyEnds: copyEnds()
    case .compare: compare()
    }
  }

  private mutating func append(_ added: Int, by operation: VectorCopyingOperation) {
    let numbers = newNumbers(added)
    let elements = numbers.map { Element($0) }
    switch operation {
    case .appendSpan: vector.append(copying: elements.span)
    case .appendArray: vector.append(copying: elements)
    default: vector.append(copying: elements.lazy.filter { _ in true })
    }
    model += numbers
  }

  private mutating func insertSpan(_ argument: Int) {
    let (added, position) = argument.quotientAndRemainder(dividingBy: model.count + 1)
    let numbers = newNumbers(added)
    let elements = numbers.map { Element($0) }
    vector.insert(copying: elements.span, at: position)
    model.insert(contentsOf: numbers, at: position)
  }

  private func makeRepeating(_ count: Int) {
    let copies = Elements(
      repeating: Element(7), count: count, in: LedgerAllocator(ledger: ledger))
    verify(copies.count == count && copies.capacity == count)
    // A vector is no sequence, so there is no loop over it.
    // swift-format-ignore: ReplaceForEachWithForLoop
    copies.forEach { verify($0.shows(7)) }
  }

  private borrowing func makeOfSpan() {
    let copy = vector.withSpan { Elements(copying: $0, in: LedgerAllocator(ledger: ledger)) }
    expectCopy(copy)
  }

  private borrowing func makeOfSequence() {
    let elements = model.lazy.map { Element($0) }
    let copy = Elements(copying: elements, in: LedgerAllocator(ledger: ledger))
    verify(copy.count == model.count && copy.capacity == model.count)
    for position in copy.indices { verify(copy[position].shows(model[position])) }
  }

  private borrowing func clone() { expectCopy(vector.clone()) }

  private borrowing func cloneElsewhere() {
    expectCopy(vector.clone(in: SystemAllocator()))
    let allocator = LedgerAllocator(ledger: ledger)
    let copy = vector.clone(in: AllocatorReference(allocator))
    let second = copy.clone()
    let third = copy.clone(in: second.allocatorReference())
    expectCopy(second)
    expectCopy(third)
    expectCopy(copy)
  }

  private borrowing func expectCopy<Other: Allocator & ~Copyable & ~Escapable>(
    _ copy: borrowing Vector<Element, Other>
  ) {
    verify(copy.capacity == model.count)
    verify(copy.isEqual(to: vector))
  }

  private borrowing func copyEnds() {
    verify(vector.first == (model.isEmpty ? nil : vector[0]))
    verify(vector.last == (model.isEmpty ? nil : vector[model.count - 1]))
  }

  private borrowing func compare() {
    let elements = vector.indices.map { vector[$0] }
    verify(vector.elementsEqual(elements) && vector.isEqual(to: vector))
    verify(!vector.elementsEqual(elements + [Element(0)]))
    let longer = Elements(
      copying: elements + [Element(0)], in: LedgerAllocator(ledger: ledger))
    verify(!vector.isEqual(to: longer))
    if elements.isEmpty { return }
    verify(!vector.elementsEqual(elements.dropLast()))
    if MemoryLayout<Element>.size == 0 { return }
    verify(!vector.elementsEqual([Element(0)] + elements.dropFirst()))
    var other = vector.clone()
    other[model.count - 1] = Element(0)
    verify(!vector.isEqual(to: other))
  }
}
