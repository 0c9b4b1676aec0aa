import AllocatorCore
import Testing

/// The sizes, in words, that the layout of a container promises.
@Suite struct SizeTests {
  private let word = MemoryLayout<Int>.size

  @Test func `a zero-size allocator adds nothing to a box`() {
    #expect(MemoryLayout<SystemAllocator>.size == 0)
    #expect(MemoryLayout<Box<UInt8, SystemAllocator>>.size == word)
    #expect(MemoryLayout<Box<[Int], SystemAllocator>>.stride == word)
  }

  @Test func `a reference adds a word to a box, whatever it refers to`() {
    #expect(MemoryLayout<AllocatorReference<SystemAllocator>>.size == word)
    #expect(MemoryLayout<Box<UInt8, AllocatorReference<SystemAllocator>>>.size == 2 * word)
    #expect(MemoryLayout<Box<UInt8, AllocatorReference<MoveOnlyAllocator>>>.size == 2 * word)
    #expect(MemoryLayout<Box<UInt8, UnsafeAllocatorReference<SystemAllocator>>>.size == 2 * word)
  }

  @Test func `a vector is three words and its allocator`() {
    #expect(MemoryLayout<Vector<UInt8, SystemAllocator>>.size == 3 * word)
    #expect(MemoryLayout<Vector<UInt8, StatefulAllocator>>.size == 4 * word)
    #expect(MemoryLayout<Vector<UInt8, AllocatorReference<SystemAllocator>>>.size == 4 * word)
  }

  @Test func `an optional box has the size of a box`() {
    #expect(MemoryLayout<Box<UInt8, SystemAllocator>?>.size == word)
  }
}
