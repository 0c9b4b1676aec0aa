/// What stands at the end of a chunk: blocks are handed out downwards from here.
@safe
@frozen
@usableFromInline
struct BumpChunk {
  /// The chunk that was reserved before this one.
  @usableFromInline var previous: UnsafeMutablePointer<BumpChunk>?
  /// The number of bytes of the whole chunk.
  @usableFromInline var size: Int

  @inlinable
  init(previous: UnsafeMutablePointer<BumpChunk>?, size: Int) {
    unsafe self.previous = previous
    self.size = size
  }

  /// The bytes at the end of a chunk that are not handed out: two words, so they keep the alignment.
  @inlinable
  static var footerSize: Int { MemoryLayout<BumpChunk>.stride }

  /// What a chunk, its size and its end are aligned to, in bytes: what `malloc` gives without being asked.
  @inlinable
  static var alignment: Int { SystemHeap.alignment }

  /// The size in bytes of the first chunk, unless the first request is larger.
  @inlinable
  static var firstSize: Int { 1024 }

  /// The size of the smallest chunk that serves a request, or `nil` when it overflows.
  ///
  /// A chunk is aligned already to a part of the request's alignment; the rest may be lost to padding.
  @inlinable
  static func leastSize(size: Int, alignment: Int) -> Int? {
    let padding = max(alignment, Self.alignment) &- 1
    let (padded, isTooLarge) = size.addingReportingOverflow(padding)
    let (sum, overflow) = (padded & ~(Self.alignment &- 1)).addingReportingOverflow(footerSize)
    return isTooLarge || overflow ? nil : sum
  }

  /// The address of a chunk.
  @inlinable
  static func start(of chunk: UnsafeMutablePointer<BumpChunk>) -> UnsafeMutableRawPointer {
    unsafe UnsafeMutableRawPointer(chunk) - (chunk.pointee.size &- footerSize)
  }

  /// The whole memory of a chunk.
  @inlinable
  static func region(of chunk: UnsafeMutablePointer<BumpChunk>) -> BumpRegion {
    unsafe BumpRegion(from: UInt(bitPattern: start(of: chunk)), to: UInt(bitPattern: chunk))
  }
}
