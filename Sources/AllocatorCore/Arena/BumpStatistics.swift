/// What a bump allocator has reserved, and what it has handed out of it.
@frozen
public struct BumpStatistics: Equatable, Sendable {
  /// The number of chunks.
  public let chunks: Int
  /// The number of bytes of all chunks, which the limit bounds.
  public let reservedBytes: Int
  /// The number of bytes that blocks occupy, with the gaps between them; the rest of a chunk that was
  /// too short for a request does not count.
  public let usedBytes: Int
  /// The number of bytes that the newest chunk still has.
  public let remainingBytes: Int

  @inlinable
  init(chunks: Int, reservedBytes: Int, usedBytes: Int, remainingBytes: Int) {
    self.chunks = chunks
    self.reservedBytes = reservedBytes
    self.usedBytes = usedBytes
    self.remainingBytes = remainingBytes
  }
}
