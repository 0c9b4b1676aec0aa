/// What a pool has reserved, and what it has handed out of it.
@frozen
public struct PoolStatistics: Equatable, Sendable {
  /// The number of blocks that are handed out.
  public let liveBlocks: Int
  /// The number of blocks that can be handed out before another chunk is needed.
  public let freeBlocks: Int
  /// The number of chunks.
  public let chunks: Int
  /// The number of bytes of all chunks, which the limit bounds.
  public let reservedBytes: Int

  @inlinable
  init(_ state: PoolState) {
    let taken = state.freeCount
    liveBlocks = state.cut &- taken
    freeBlocks = taken &+ state.chunks.region.remaining / state.blockSize
    chunks = state.chunks.chunks
    reservedBytes = state.chunks.reserved
  }
}
