import AllocatorCore
import Testing

@Suite struct SystemAllocatorTests {
  @Test(arguments: [0, 1, 15, 4097], [1, 8, 16, 32, 4096])
  func `a block is aligned and can be written`(size: Int, alignment: Int) throws {
    let allocator = SystemAllocator()
    let allocated = unsafe allocator.allocate(size: size, alignment: alignment)
    let block = unsafe try #require(unsafe allocated)
    #expect(UInt(bitPattern: block) % UInt(alignment) == 0)
    let bytes = unsafe UnsafeMutableRawBufferPointer(start: block, count: size)
    for position in 0..<size { unsafe bytes[position] = UInt8(truncatingIfNeeded: position) }
    let written = unsafe bytes.enumerated().allSatisfy { $1 == UInt8(truncatingIfNeeded: $0) }
    #expect(written)
    unsafe allocator.deallocate(block, size: size, alignment: alignment)
  }

  // The optimizer takes a request for served whose block is only compared with null: `block(_:_:)` is never
  // inlined.
  @Test(arguments: [1, 16, 32, 4096])
  func `a request that no memory can serve gets nil`(alignment: Int) {
    for size in [Int.max, .max - 4096, -1] {
      let isServed = SystemAllocator().block(size, alignment) != nil
      #expect(!isServed, "\(size) bytes")
    }
  }
}
