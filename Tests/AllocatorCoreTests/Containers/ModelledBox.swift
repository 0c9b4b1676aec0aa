import AllocatorCore
import Testing

/// A box beside the number of its value.
struct ModelledBox<Value: LivedElement & ~Copyable>: ~Copyable {
  typealias Boxed = Box<Value, LedgerAllocator>

  var box: Boxed
  var model: Int
  let ledger: Ledger

  init(_ number: Int, ledger: Ledger) {
    self.ledger = ledger
    model = number
    box = Box(Value(number), in: LedgerAllocator(ledger: ledger))
  }

  /// Whether the box holds what the model says, in a block of its own, of `boxes` that there are.
  borrowing func isAsModelled(among boxes: Int = 1) -> Bool {
    box.value.shows(model) && ledger.live.count == boxes && ledger.faults.isEmpty
      && (!Value.isCounted || Life.current.alive == boxes)
  }

  /// Does an operation to the box and to the model.
  mutating func apply(_ operation: BoxOperation) {
    switch operation {
    case .mutate: mutate()
    case .assign: assign()
    case .assignInSpan: assignInSpan()
    case .overwrite: overwrite()
    case .consume: consumeValue()
    case .leakAndAdopt: leakAndAdopt()
    case .read: read()
    case .tryMaking: tryMaking()
    case .tryMakingWithoutMemory: tryMakingWithoutMemory()
    case .passThroughOptional: passThroughOptional()
    }
  }

  private mutating func mutate() {
    let address = unsafe box.pointer
    exchange(&box.value, with: Value(model + 1))
    verify(unsafe box.pointer == address)
    model += 1
  }

  private mutating func assign() {
    model += 1
    box.value = Value(model)
  }

  private mutating func assignInSpan() {
    let number = model + 1
    model = number
    var span = box.mutableSpan
    span[0] = Value(number)
    verify(span.count == 1)
  }

  private mutating func overwrite() {
    model += 1
    box = Box(Value(model), in: LedgerAllocator(ledger: ledger))
  }

  private mutating func consumeValue() {
    let allocator = LedgerAllocator(ledger: ledger)
    let value = exchange(&box, with: Box(Value(model + 1), in: allocator)).consume()
    verify(value.shows(model))
    model += 1
  }

  private mutating func leakAndAdopt() {
    let allocator = LedgerAllocator(ledger: ledger)
    let address = unsafe exchange(&box, with: Box(Value(0), in: allocator)).leak()
    box = unsafe Box(adopting: address, in: allocator)
  }

  private borrowing func read() {
    verify(box.span.count == 1 && box.span[0].shows(model))
    verify(box.allocator.ledger === ledger)
  }

  private mutating func tryMaking() {
    model += 1
    guard let made = Box(trying: Value(model), in: LedgerAllocator(ledger: ledger)) else {
      Issue.record("there was memory")
      return
    }
    box = made
  }

  private mutating func tryMakingWithoutMemory() {
    ledger.isRefusing = true
    let refused = Box(trying: Value(0), in: LedgerAllocator(ledger: ledger))
    ledger.isRefusing = false
    if refused != nil { Issue.record("there was no memory") }
  }

  private mutating func passThroughOptional() {
    let allocator = LedgerAllocator(ledger: ledger)
    var optional = Optional(exchange(&box, with: Box(Value(0), in: allocator)))
    if let old = optional.take() { box = old }
  }
}

extension ModelledBox where Value: Copyable {
  /// Replaces the box by a clone of it, in which other clones were made.
  mutating func clone() {
    let allocator = LedgerAllocator(ledger: ledger)
    let elsewhere = box.clone(in: AllocatorReference(allocator))
    let second = elsewhere.clone()
    let third = second.clone(in: second.allocatorReference())
    verify(second.value.shows(model) && third.value.shows(model))
    let clone = box.clone()
    verify(unsafe clone.pointer != box.pointer)
    box = clone
  }
}
