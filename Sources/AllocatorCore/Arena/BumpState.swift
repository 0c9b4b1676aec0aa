/// What changes in an allocator that takes chunks, at an address of its own: an allocator is only
/// borrowed when it allocates.
@safe
@frozen
@usableFromInline
struct BumpState {
  /// The memory of the newest chunk.
  @usableFromInline var region = BumpRegion()
  /// The newest chunk, which is the last in the list of chunks.
  @usableFromInline var newest: UnsafeMutablePointer<BumpChunk>?
  /// The number of bytes of all chunks.
  @usableFromInline var reserved = 0
  /// What `reserved` may not exceed.
  @usableFromInline var limit: Int
  /// The number of bytes that were handed out of all chunks but the newest.
  @usableFromInline var usedBefore = 0
  /// The number of chunks.
  @usableFromInline var chunks = 0

  @inlinable
  init(limit: Int) {
    unsafe newest = nil
    self.limit = limit
  }
}
