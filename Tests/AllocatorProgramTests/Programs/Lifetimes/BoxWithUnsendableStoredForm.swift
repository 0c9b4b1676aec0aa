import AllocatorCore

/// A box is as little `Sendable` as what it stores of its allocator.
final class Counter {
  var count = 0
}

// expected-note@+1 2 {{consider making struct 'Stored' conform to the 'Sendable' protocol}}
struct Stored: Allocator {
  #if REFUSED
    let counter = Counter()
  #endif

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe SystemAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }
}

struct Local: Allocator, Sendable, ~Escapable {
  @_lifetime(immortal)
  init() {}

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe SystemAllocator().allocate(size: size, alignment: alignment)
  }

  @unsafe func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe SystemAllocator().deallocate(pointer, size: size, alignment: alignment)
  }

  @unsafe func storedForm() -> Stored { Stored() }
}

func send<Value: Sendable & ~Copyable & ~Escapable>(_ value: borrowing Value) {}

func use() {
  let box = Box(1, in: Local())
  let numbers = Vector<Int, Local>(in: Local())
  // expected-error@+1 {{type 'Stored' does not conform to the 'Sendable' protocol}}
  send(box)
  // expected-error@+1 {{type 'Stored' does not conform to the 'Sendable' protocol}}
  send(numbers)
}
