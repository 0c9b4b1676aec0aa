#if !SAME_MODULE
  import AllocatorCore
#endif

/// Checks the simplest owners over one kind of source.
func checkSimpleOwners<S: Source & ~Copyable>(over source: S.Type) {
  check("box of a mortal", blocks: 1) { Box(Mortal(), in: S()) }
  check("arena", blocks: 3) { filled(BumpAllocator(upstream: S())) }
  check("vector", blocks: 2) { mortals(5, in: S()) }
}

/// Checks other owners over one kind of source, and what is taken out of them.
func checkFurtherOwners<S: Source & ~Copyable>(over source: S.Type) {
  checkFurtherBoxes(over: source)
  checkFurtherVectors(over: source)
  check("arena without chunks", blocks: 1) { BumpAllocator(upstream: S()) }
  check("arena over an arena", blocks: 3) {
    filled(BumpAllocator(upstream: BumpAllocator(upstream: S())))
  }
  check("pool", blocks: 2) { emptied(PoolAllocator(for: Int.self, upstream: S())) }
  check("counted arena", blocks: 1) { CountingAllocator(base: BumpAllocator(upstream: S())) }
}

/// Takes a block from a pool, and another one that it gives back.
private func emptied<S: Allocator & ~Copyable>(
  _ pool: consuming PoolAllocator<S>
) -> PoolAllocator<S> {
  let block = unsafe pool.allocate(holding: 1)
  precondition(unsafe block != nil && pool.allocate(holding: 2) != nil)
  unsafe pool.deallocate(
    UnsafeMutableRawPointer(block.unsafelyUnwrapped), size: MemoryLayout<Int>.size,
    alignment: MemoryLayout<Int>.alignment)
  return pool
}

private func checkFurtherBoxes<S: Source & ~Copyable>(over source: S.Type) {
  check("box of a number", blocks: 1) { Box(1, in: S()) }
  check("box of lanes", blocks: 1) { Box(SIMD8<UInt64>(repeating: 1), in: S()) }
  check("value of a box", blocks: 1) { Box(Mortal(), in: S()).consume() }
  check("lanes of a box", blocks: 1) { Box(SIMD8<UInt64>(repeating: 1), in: S()).consume() }
  check("box of a box", blocks: 2) { Box(Box(Mortal(), in: S()), in: S()) }
  check("box out of a box", blocks: 2) { Box(Box(Mortal(), in: S()), in: S()).consume() }
  check("box of a vector", blocks: 2) { Box(mortals(3, in: S()), in: S()) }
  check("list", blocks: 3) {
    Box(Node(next: Box(Node(next: Box(Node(next: nil), in: S())), in: S())), in: S())
  }
}

private func checkFurtherVectors<S: Source & ~Copyable>(over source: S.Type) {
  check("empty vector", blocks: 0) { Vector<Mortal, S>(in: S()) }
  check("element of a vector", blocks: 1) {
    var vector = mortals(3, in: S())
    vector[0] = Mortal()
    return vector.removeLast()
  }
  check("vector of boxes", blocks: 7) {
    var vector = Vector<Box<Mortal, S>, S>(in: S())
    for _ in 0..<5 { vector.append(Box(Mortal(), in: S())) }
    return vector
  }
}

/// An element of a linked list of boxes.
struct Node<S: Source & ~Copyable>: ~Copyable {
  var next: Box<Node<S>, S>?
  let mortal = Mortal()
}

func mortals<S: Source & ~Copyable>(_ count: Int, in source: consuming S) -> Vector<Mortal, S> {
  var vector = Vector<Mortal, S>(in: source)
  for _ in 0..<count { vector.append(Mortal()) }
  return vector
}

/// Fills an arena with more than a chunk.
private func filled<S: Allocator & ~Copyable>(
  _ arena: consuming BumpAllocator<S>
) -> BumpAllocator<S> {
  for _ in 0..<6 { precondition(unsafe arena.allocate(size: 1000, alignment: 1) != nil) }
  return arena
}
