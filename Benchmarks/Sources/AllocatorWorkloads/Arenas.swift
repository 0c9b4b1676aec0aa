public import AllocatorCore
import CPeers

/// An arena in the system's memory.
public typealias Arena = BumpAllocator<SystemAllocator>

/// An arena with a chunk that has room for a number of bytes and holds nothing.
func arena(reserving size: Int) -> Arena {
  var arena = Arena()
  guard unsafe arena.allocate(size: size, alignment: 16) != nil else { fatalError("no memory") }
  arena.reset()
  return arena
}

// Public and never inlined, so that each is one function whose instructions can be counted.

/// Moves a number into an arena.
@inline(never)
public func placeByValue(
  _ number: UInt64, in arena: borrowing Arena
) -> UnsafeMutablePointer<UInt64>? {
  unsafe arena.allocate(holding: number)
}

/// Moves a number into an arena by reference.
@inline(never)
public func placeByReference(
  _ number: UInt64, in arena: AllocatorReference<Arena>
) -> UnsafeMutablePointer<UInt64>? {
  unsafe arena.allocate(holding: number)
}

/// Makes a box in an arena by reference, and destroys it; the address dangles.
@inline(never)
public func boxByReference(
  _ number: UInt64, in arena: AllocatorReference<Arena>
) -> UnsafeMutablePointer<UInt64> {
  let box = Box(number, in: arena)
  return unsafe box.pointer
}

/// Calls of ``placeByValue(_:in:)``, with room for all numbers.
func callsByValue(_ count: Int) {
  let arena = arena(reserving: count * MemoryLayout<UInt64>.stride)
  for number in 0..<count {
    let block = unsafe placeByValue(UInt64(truncatingIfNeeded: number), in: arena)
    if unsafe block == nil { fatalError("no memory") }
  }
}

/// Calls of ``placeByReference(_:in:)``, with room for all numbers.
func callsByReference(_ count: Int) {
  let arena = arena(reserving: count * MemoryLayout<UInt64>.stride)
  let reference = AllocatorReference(arena)
  for number in 0..<count {
    let block = unsafe placeByReference(UInt64(truncatingIfNeeded: number), in: reference)
    if unsafe block == nil { fatalError("no memory") }
  }
}

/// Calls of ``boxByReference(_:in:)``.
func boxesByReference(_ count: Int) {
  let arena = arena(reserving: count * MemoryLayout<UInt64>.stride)
  let reference = AllocatorReference(arena)
  for number in 0..<count {
    unsafe peer_escape(boxByReference(UInt64(truncatingIfNeeded: number), in: reference))
  }
}

/// Numbers in a fresh arena, one after another.
func fillArena(_ count: Int) {
  let arena = Arena()
  var last: UnsafeMutablePointer<UInt64>?
  for number in 0..<count {
    unsafe last = arena.allocate(holding: UInt64(truncatingIfNeeded: number))
    if unsafe last == nil { fatalError("no memory") }
  }
  if let last = unsafe last { unsafe peer_escape(last) }
}
