/// What changes in an allocator for tests, at an address of its own: an allocator is only borrowed when it
/// allocates.
@usableFromInline
final class SharedState<State> {
  @usableFromInline var value: State

  @inlinable
  init(_ value: State) { self.value = value }
}
