import AllocatorCore
import Heap

func requests() {
  expectFrees(of: 4) { request(size: 0, alignment: 1) }
  expectFrees(of: 4) { request(size: 24, alignment: 2 * MemoryLayout<Int>.size) }
  expect(heap_alignment() == 0)
  expectFrees(of: 4) { request(size: 0, alignment: 64) }
  expectFrees(of: 4) { request(size: 24, alignment: 64) }
  expect(heap_alignment() == 64)
}

/// Expects that the system's allocator serves a request in all its methods.
///
/// The heap below gives nothing for zero bytes, and moves every block that is reallocated.
@inline(never)
func request(size: Int, alignment: Int) {
  let system = SystemAllocator()
  let block = unsafe system.allocate(size: size, alignment: alignment)
  let grown = unsafe block.flatMap {
    unsafe system.grow($0, size: size, alignment: alignment, to: size + 100)
  }
  let shrunk = unsafe grown.flatMap {
    unsafe system.shrink($0, size: size + 100, alignment: alignment, to: size)
  }
  let zeroed = unsafe system.allocateZeroed(size: size, alignment: alignment)
  guard let shrunk = unsafe shrunk, let zeroed = unsafe zeroed else { return expect(false) }
  expect(UInt(bitPattern: shrunk) % UInt(alignment) == 0)
  expect(UInt(bitPattern: zeroed) % UInt(alignment) == 0)
  unsafe system.deallocate(shrunk, size: size, alignment: alignment)
  unsafe system.deallocate(zeroed, size: size, alignment: alignment)
}
