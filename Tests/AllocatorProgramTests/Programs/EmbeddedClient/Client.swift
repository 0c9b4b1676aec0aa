import AllocatorCore

@c(use_boxes) func useBoxes(_ number: Int) -> Int {
  let arena = BumpAllocator()
  let first = Box(number, in: AllocatorReference(arena))
  let second = Box(number, in: SystemAllocator())
  return first.value &+ second.value
}

@c(use_vectors) func useVectors(_ count: Int) -> Int {
  let arena = BumpAllocator()
  return sum(of: count, in: AllocatorReference(arena)) &+ sum(of: count, in: SystemAllocator())
}

func sum<A: Allocator & ~Copyable & ~Escapable>(of count: Int, in allocator: consuming A) -> Int {
  var vector = Vector<Int, A>(in: allocator)
  for number in 0..<count { vector.append(number) }
  var sum = 0
  for position in 0..<vector.count { sum &+= vector[position] }
  return sum
}
