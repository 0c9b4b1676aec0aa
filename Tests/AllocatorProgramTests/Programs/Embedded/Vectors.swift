import AllocatorCore

func vectors() {
  let system = SystemAllocator()
  expectFrees(of: 0) { consume(Vector<Int, SystemAllocator>(in: SystemAllocator())) }
  expectFrees(of: 3) { fill(10, in: SystemAllocator()) }
  expectFrees(of: 3) { fill(10, in: AllocatorReference(system)) }
  expectDestructions(of: 5) {
    expectFrees(of: 7) { fillWithBoxes(5) }
  }
}

@inline(never)
func fill<A: Allocator & ~Copyable & ~Escapable>(_ count: Int, in allocator: consuming A) {
  var vector = Vector<Int, A>(in: allocator)
  for number in 0..<count { vector.append(number) }
  for number in 0..<count { expect(vector[number] == number) }
}

@inline(never)
func fillWithBoxes(_ count: Int) {
  var vector = Vector<SystemBox, SystemAllocator>(in: SystemAllocator())
  for _ in 0..<count { vector.append(Box(Witness(), in: SystemAllocator())) }
  expect(vector[count - 1].value.number == 1)
}
