import AllocatorCore
import Fixtures
import Testing

@Suite struct AnyAllocatorTests {
  @Test func `vectors over different allocators have one type`() {
    var vectors: [AnyAllocator] = [AnyAllocator(SystemAllocator()), AnyAllocator(BumpAllocator())]
    vectors.append(vectors[1])
    for allocator in vectors {
      var numbers = Vector<Int, AnyAllocator>(in: allocator)
      for number in 0..<100 { numbers.append(number) }
      #expect(numbers[99] == 99)
    }
  }

  @Test func `copies share the wrapped allocator, which is destroyed with the last one`() {
    let count = Witness.Count()
    expectFrees(of: 2) {
      let allocator = AnyAllocator(ObjectAllocator(witness: Witness(of: count)))
      do {
        let first = Box(1, in: allocator)
        let second = Box(2, in: allocator)
        #expect(first.value + second.value == 3)
      }
      #expect(count.deaths == 0)
      consume(allocator)
    }
    #expect(count.deaths == 1)
  }

  @Test func `a box keeps the wrapped move-only allocator alive`() {
    expectFrees(of: 3) {
      let box = Box(1, in: AnyAllocator(BumpAllocator(upstream: TallyingAllocator())))
      #expect(box.value == 1)
      consume(Box(2, in: AnyAllocator(TallyingAllocator())))
    }
  }

  @Test func `every request reaches the wrapped allocator as it is`() throws {
    let traced = Traced()
    let allocator = AnyAllocator(traced)
    let block = try allocator.requireGrow(allocator.requireBlock(8), to: 16)
    try allocator.free(allocator.requireShrink(block, to: 4))
    try allocator.free(allocator.requireZeroedBlock(8))
    consume(Box(UInt8(1), in: allocator))
    #expect(
      traced.allocator.trace.description
        == "malloc(8) realloc(0, 16) realloc(0, 4) free(0) calloc(1, 8) free(0) malloc(1) free(0)")
  }

  @Test func `a generic function takes an allocator of any type without the wrapper`() {
    let allocators: [any Allocator] = [SystemAllocator(), AnyAllocator(BumpAllocator())]
    for allocator in allocators {
      #expect(vectorSum(count: 10, in: allocator) == 45)
    }
  }
}

/// A tracing allocator that a test keeps a hand on.
private final class Traced: Allocator {
  let allocator = TracingAllocator()

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe allocator.allocate(size: size, alignment: alignment)
  }

  func allocateZeroed(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    unsafe allocator.allocateZeroed(size: size, alignment: alignment)
  }

  @unsafe
  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    unsafe allocator.deallocate(pointer, size: size, alignment: alignment)
  }

  @unsafe
  func grow(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe allocator.grow(pointer, size: size, alignment: alignment, to: newSize)
  }

  @unsafe
  func shrink(
    _ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int, to newSize: Int
  ) -> UnsafeMutableRawPointer? {
    unsafe allocator.shrink(pointer, size: size, alignment: alignment, to: newSize)
  }
}
