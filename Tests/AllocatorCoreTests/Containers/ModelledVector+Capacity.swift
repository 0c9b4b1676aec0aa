import AllocatorCore
import Testing

extension ModelledVector where Element: ~Copyable {
  mutating func reserve(_ argument: Int) {
    let old = vector.capacity
    let wanted = model.count + 2 * argument
    if argument % 2 == 0 {
      vector.reserveCapacity(wanted)
    } else {
      verify(vector.tryReserveCapacity(wanted))
    }
    verify(vector.capacity == max(old, wanted))
    verify(vector.freeCapacity == vector.capacity - model.count)
  }

  mutating func reserveWithoutMemory() {
    let capacity = vector.capacity
    ledger.isRefusing = true
    verify(vector.tryReserveCapacity(capacity))
    verify(!vector.tryReserveCapacity(capacity + 1))
    ledger.isRefusing = false
    if MemoryLayout<Element>.stride > 1 { verify(!vector.tryReserveCapacity(.max / 2 + 1)) }
    verify(vector.capacity == capacity)
  }

  mutating func shrink() {
    vector.shrinkToFit()
    verify(vector.capacity == model.count)
  }

  mutating func shrinkWithoutMemory() {
    let capacity = vector.capacity
    ledger.isRefusing = true
    vector.shrinkToFit()
    ledger.isRefusing = false
    verify(vector.capacity == (model.isEmpty ? 0 : capacity))
  }
}
