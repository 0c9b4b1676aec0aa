import AllocatorCore
import Heap

func arenas() {
  expectDestructions(of: 2) {
    expectFrees(of: 2) { shareArena() }
  }
  expectFrees(of: 4) { fillArena() }
  // The chunks need no more than `malloc` gives.
  expect(heap_alignment() == 0)
}

/// However many boxes there are, the heap sees the arena's state and a chunk.
func shareArena() {
  let arena = BumpAllocator()
  let first = Box(Witness(), in: AllocatorReference(arena))
  let second = Box(Witness(), in: AllocatorReference(arena))
  expect(first.value.number + second.value.number == 2)
}

/// Chunks double, blocks do not overlap, and the largest chunk survives.
func fillArena() {
  var arena = BumpAllocator()
  var newest: UnsafeMutablePointer<Node>?
  for number in 0..<192 {
    guard let block = unsafe arena.allocate(holding: Node(previous: newest, number: number)) else {
      return expect(false)
    }
    unsafe newest = block
  }
  for number in (0..<192).reversed() {
    expect(unsafe newest?.pointee.number == number)
    unsafe newest = newest?.pointee.previous
  }
  expect(arena.statistics.chunks == 3)
  expect(arena.statistics.reservedBytes == 7 * 1024)
  arena.reset()
  expect(arena.statistics.reservedBytes == 4 * 1024)
}

/// At least 24 bytes, at most 32.
@safe struct Node {
  var previous: UnsafeMutablePointer<Node>?
  var number: Int
  var rest: [2 of Int64] = [0, 0]

  init(previous: UnsafeMutablePointer<Node>?, number: Int) {
    unsafe self.previous = previous
    self.number = number
  }
}
