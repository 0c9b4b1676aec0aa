public import AllocatorCore
import CPeers

/// Every piece of work by its name; each takes how often to do it.
let workloads: [String: @Sendable (Int) -> Void] = [
  "box-system": boxesInSystem,
  "c-malloc": peer_heap_numbers,
  "c-malloc-unchecked": peer_heap_numbers_unchecked,
  "bump-by-value": callsByValue,
  "bump-by-reference": callsByReference,
  "bump-box": boxesByReference,
  "c-bump": peer_bump_calls,
  "bump-fill": fillArena,
  "c-bump-fill": peer_bump_fill,
  "vector-append": appendToVector,
  "vector-append-inout": appendToVectorElsewhere,
  "c-vector-append": peer_vector_append,
  "pool-box": boxesInPool,
  "c-free-list": peer_free_list_numbers,
]

/// A number in a box in the system's memory, made and destroyed.
func boxesInSystem(_ count: Int) {
  for number in 0..<count {
    let box = Box(UInt64(truncatingIfNeeded: number), in: SystemAllocator())
    unsafe peer_escape(box.pointer)
  }
}

/// A number in a box in a pool, made and destroyed.
func boxesInPool(_ count: Int) {
  let pool = PoolAllocator(for: UInt64.self)
  for number in 0..<count {
    let box = Box(UInt64(truncatingIfNeeded: number), in: AllocatorReference(pool))
    unsafe peer_escape(box.pointer)
  }
}

/// Numbers that are appended to a vector in the system's memory.
func appendToVector(_ count: Int) {
  var numbers = Vector<Int, SystemAllocator>(in: SystemAllocator())
  for number in 0..<count { numbers.append(number) }
  unsafe escape(&numbers[0])
}

/// Appends numbers to a vector that is the caller's.
@inline(never)
public func append(_ count: Int, to numbers: inout Vector<Int, SystemAllocator>) {
  for number in 0..<count { numbers.append(number) }
}

/// Numbers that another function appends to a vector in the system's memory.
func appendToVectorElsewhere(_ count: Int) {
  var numbers = Vector<Int, SystemAllocator>(in: SystemAllocator())
  append(count, to: &numbers)
  unsafe escape(&numbers[0])
}

/// Lets the compiler believe that memory is used.
@unsafe
func escape(_ pointer: UnsafePointer<Int>) { unsafe peer_escape(pointer) }
