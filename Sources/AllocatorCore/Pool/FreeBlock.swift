/// What stands in a block of a pool that is not handed out.
@safe
@frozen
@usableFromInline
struct FreeBlock {
  /// The block that was taken back before this one.
  @usableFromInline var next: UnsafeMutablePointer<FreeBlock>?

  @inlinable
  init(next: UnsafeMutablePointer<FreeBlock>?) { unsafe self.next = next }
}
