/// A zero-size field that keeps a generic struct from being taken for plain data.
///
/// The runtime of Swift 6.3 gives a generic `~Copyable` struct whose fields are all trivial a destroy witness
/// that does nothing, although the struct has a `deinit` (swiftlang/swift#89686). A field that has a
/// `deinit` itself is not trivial. It can go when a runtime with that fix is the oldest supported.
@frozen
@usableFromInline
struct DeinitToken: ~Copyable {
  @inlinable init() {}
  @inlinable deinit {}
}
