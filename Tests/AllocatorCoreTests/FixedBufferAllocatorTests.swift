import AllocatorCore
import Testing

@Suite struct FixedBufferAllocatorTests {
  private let word = MemoryLayout<Int>.size

  @Test func `an allocator over a fixed buffer is one pointer`() {
    #expect(MemoryLayout<FixedBufferAllocator>.size == word)
    #expect(MemoryLayout<UnsafeFixedBufferAllocator>.size == word)
    #expect(MemoryLayout<Box<Int, FixedBufferAllocator>>.size == 2 * word)
  }

  @Test func `containers in a local buffer allocate from it`() {
    var memory = InlineArray<256, UInt8>(repeating: 0)
    guard let allocator = FixedBufferAllocator(&memory) else {
      Issue.record("the memory is refused")
      return
    }
    let remaining = allocator.remainingBytes
    let box = Box(1, in: allocator)
    var numbers = Vector<Int, FixedBufferAllocator>(in: allocator)
    for number in 0..<4 { numbers.append(number) }
    #expect(box.value == 1)
    #expect(numbers[3] == 3)
    #expect(allocator.remainingBytes <= remaining - 5 * word)
    #expect(allocator.remainingBytes > remaining - 6 * word)
  }

  @Test func `copies are one allocator`() throws {
    try unsafe withBuffer(of: 256) { buffer in
      let allocator = try #require(unsafe UnsafeFixedBufferAllocator(buffer))
      let copy = allocator
      let first = try allocator.requireBlock(16)
      let second = try copy.requireBlock(16)
      #expect(second.address == first.address - 16)
      allocator.free(second)
      copy.free(first)
      #expect(allocator.remainingBytes == copy.remainingBytes)
      #expect(allocator.remainingBytes == 256 - 2 * word)
    }
  }

  @Test func `all blocks stand in the memory, and it is used to the last byte`() throws {
    try unsafe withBuffer(of: 100) { buffer in
      let allocator = try #require(unsafe UnsafeFixedBufferAllocator(buffer))
      var blocks: [TestBlock] = []
      while let block = allocator.block(1, 1) {
        let offset = unsafe block.pointer - buffer.baseAddress.unsafelyUnwrapped
        #expect(0..<100 ~= offset)
        block.fill(with: 0xFF)
        blocks.append(block)
      }
      #expect(blocks.count == 100 - 2 * word)
      #expect(allocator.remainingBytes == 0)
      #expect(allocator.block(0, 1) != nil)
      for block in blocks.reversed() { allocator.free(block) }
      #expect(allocator.remainingBytes == 100 - 2 * word)
    }
  }

  @Test(arguments: 0..<16)
  func `memory is refused when the state does not fit, at any alignment`(offset: Int) {
    unsafe withBuffer(of: 64) { buffer in
      let needed = (0 - offset) & (word - 1) + 2 * word
      for count in 0..<40 {
        let memory = unsafe UnsafeMutableRawBufferPointer(
          rebasing: buffer[offset..<(offset + count)])
        let allocator = unsafe UnsafeFixedBufferAllocator(memory)
        #expect((allocator != nil) == (count >= needed))
        #expect(allocator.map(\.remainingBytes) ?? 0 == max(0, count - needed))
      }
    }
    #expect(unsafe UnsafeFixedBufferAllocator(.init(start: nil, count: 0)) == nil)
  }

  @Test func `a lifetime-checked allocator refuses memory that is too small`() {
    var small = InlineArray<8, UInt8>(repeating: 0)
    let isSmallRefused = FixedBufferAllocator(&small) == nil
    #expect(isSmallRefused)
    var empty: [UInt8] = []
    let isEmptyRefused = FixedBufferAllocator(empty.mutableSpan) == nil
    #expect(isEmptyRefused)
    var odd: [UInt8] = [1, 2, 3]
    var span = odd.mutableSpan
    let isOddRefused = unsafe FixedBufferAllocator(span.mutableBytes) == nil
    #expect(isOddRefused)
  }

  @Test func `the last block grows and shrinks in place, and others move or stay`() throws {
    try unsafe withBuffer(of: 256) { buffer in
      let allocator = try #require(unsafe UnsafeFixedBufferAllocator(buffer))
      let other = try allocator.requireBlock(16)
      let last = try allocator.requireBlock(8)
      last.fill(with: 4)
      let grown = try allocator.requireGrow(last, to: 64)
      #expect(grown.holds(4, count: 8))
      #expect(grown.address + 64 == other.address)
      #expect(allocator.grow(grown, to: 256) == nil)
      #expect(grown.holds(4, count: 8))
      #expect(try allocator.requireShrink(other, to: 1).address == other.address)
      let moved = try allocator.requireGrow(other, to: 24)
      #expect(moved.address == grown.address - 24)
    }
  }
}

/// Hands out memory that is aligned to 16 bytes.
private func withBuffer(
  of count: Int, _ body: (UnsafeMutableRawBufferPointer) throws -> Void
) rethrows {
  let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: count, alignment: 16)
  defer { unsafe buffer.deallocate() }
  try unsafe body(buffer)
}
