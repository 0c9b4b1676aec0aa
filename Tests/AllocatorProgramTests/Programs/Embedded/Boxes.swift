import AllocatorCore

typealias SystemBox = Box<Witness, SystemAllocator>

struct Holder: ~Copyable {
  var box = make()
}

final class Object {
  var box = make()
}

enum Choice: ~Copyable {
  case none
  case some(SystemBox)
}

struct Failure: Error {}

@inline(never) func consume<T: ~Copyable & ~Escapable>(_ value: consuming T) {}

@inline(never) func fail(_ box: consuming SystemBox) throws(Failure) { throw Failure() }

/// Makes a box out of line: where all of a box's life is in one function, LLVM leaves out its block.
@inline(never) func make() -> SystemBox { Box(Witness(), in: SystemAllocator()) }

func boxes() {
  expectDestructions(of: 10) {
    expectFrees(of: 1) { consume(make()) }
    expectFrees(of: 1) { consume(Holder()) }
    expectFrees(of: 2) { replaceObject() }
    expectFrees(of: 1) { consume(Optional(make())) }
    expectFrees(of: 1) { consume(Choice.some(make())) }
    expectFrees(of: 1) { expect(make().consume().number == 1) }
    expectFrees(of: 1) { try? fail(make()) }
    expectFrees(of: 1) { inClosure() }
    expectFrees(of: 2) { overwrite() }
  }
  expectDestructions(of: 1) {
    expectFrees(of: 2) { consume(Box(make(), in: SystemAllocator())) }
  }
}

nonisolated(unsafe) var object: Object?

func replaceObject() {
  unsafe object = Object()
  unsafe object = nil
}

func inClosure() {
  let box = make()
  let number = { box.value.number }
  expect(number() == 1)
}

func overwrite() {
  var box = Optional(make())
  box = make()
  box = nil
  consume(box)
}

@inline(never)
@_lifetime(copy allocator)
func make<A: Allocator & ~Copyable & ~Escapable>(in allocator: consuming A) -> Box<Witness, A> {
  Box(Witness(), in: allocator)
}

func boxesByReference() {
  let system = SystemAllocator()
  expectDestructions(of: 3) {
    expectFrees(of: 1) { consume(make(in: AllocatorReference(system))) }
    expectFrees(of: 1) { consume(Optional(make(in: AllocatorReference(system)))) }
    expectFrees(of: 1) { consume(make(in: SystemAllocator())) }
  }
}
