public import AllocatorLayout
import Builtin

/// The address of a block, with the allocator that it came from.
///
/// Every generic `~Copyable` type that has a `deinit` and stores an allocator of a generic type keeps
/// both in a slot. Swift 6.3 skips the `deinit` of such a type wherever it is destroyed through its
/// value witnesses: in unspecialized code, in debug builds, in class fields and optionals. Two parts
/// of the slot, which add nothing to its size, prevent that:
/// - the `token` keeps the type from being taken for plain data (swiftlang/swift#89686);
/// - the `cell`, whose layout no other module can know, keeps it from being described by a
///   type-layout string, which forgets the `deinit` (swiftlang/swift#89118).
///
/// Both can go when the oldest supported compiler has both fixes. The tests that count frees fail
/// without the token in debug builds, and without either in release builds.
///
/// A slot frees nothing by itself and forgets lifetimes: its owner deallocates in its `deinit`, and
/// is `~Escapable` whenever the allocator is.
@safe
@frozen
@usableFromInline
struct AllocationSlot<Stored: Allocator & ~Copyable>: ~Copyable {
  /// The address of the block; an owner without a block keeps a dangling one.
  @usableFromInline var pointer: UnsafeMutableRawPointer
  @usableFromInline let cell: AllocatorCell<Stored>
  @usableFromInline let token = DeinitToken()

  @_transparent
  @usableFromInline
  init(_ pointer: UnsafeMutableRawPointer, _ allocator: consuming Stored) {
    unsafe self.pointer = pointer
    // A cell has the layout of what it stores. A closure cannot consume a parameter, but can take
    // the value out of an optional.
    var stored = Optional(allocator)
    // swift-format-ignore: NeverForceUnwrap
    cell = Builtin.emplace { Builtin.initialize(stored.take()!, $0) }
  }

  /// The allocator, in place.
  @usableFromInline var allocator: Stored {
    @_transparent
    unsafeAddress { unsafe UnsafePointer<Stored>(Builtin.unprotectedAddressOfBorrow(cell)) }
  }
}
