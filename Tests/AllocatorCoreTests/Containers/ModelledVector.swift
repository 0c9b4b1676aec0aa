import AllocatorCore
import Testing

/// A vector beside an array of the numbers that it shall hold.
struct ModelledVector<Element: LivedElement & ~Copyable>: ~Copyable {
  typealias Elements = Vector<Element, LedgerAllocator>

  var vector: Elements
  var model: [Int] = []
  let ledger: Ledger
  private var made = 0

  init(count: Int, spare: Int, ledger: Ledger) {
    self.ledger = ledger
    vector = Elements(capacity: count + spare, in: LedgerAllocator(ledger: ledger))
    for _ in 0..<count { append() }
  }

  /// A number that no element was made of.
  mutating func newNumber() -> Int {
    made += 1
    return made
  }

  mutating func newNumbers(_ count: Int) -> [Int] { (0..<count).map { _ in newNumber() } }

  mutating func append() {
    let number = newNumber()
    vector.append(Element(number))
    model.append(number)
  }

  /// A vector with an element for each of some numbers.
  func makeVector(of numbers: [Int]) -> Elements {
    var vector = Elements(in: LedgerAllocator(ledger: ledger))
    for number in numbers { vector.append(Element(number)) }
    return vector
  }

  /// Whether the vector holds what the model says, in a block of its capacity and no other.
  borrowing func isAsModelled() -> Bool {
    vector.count == model.count && vector.capacity >= model.count && hasOneBlock
      && (!Element.isCounted || Life.current.alive == model.count) && ledger.faults.isEmpty
      && vector.indices.allSatisfy { vector[$0].shows(model[$0]) }
  }

  private var hasOneBlock: Bool {
    if vector.capacity == 0 { return ledger.live.isEmpty }
    let size = vector.capacity * MemoryLayout<Element>.stride
    return ledger.live.count == 1
      && ledger.live.first.map { $0.value == (size, MemoryLayout<Element>.alignment) } == true
  }
}
