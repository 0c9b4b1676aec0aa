public import AllocatorLayout
import Builtin

/// The address of a block, with the allocator that it came from.
///
/// Every generic `~Copyable` type that has a `deinit` and stores an allocator of a generic type keeps
/// both in a slot. Swift 6.3 skips the `deinit` of such a type wherever it is destroyed through its
/// value witnesses: in unspecialized code, in debug builds, in class fields and optionals. Two parts
/// of the slot, which add nothing to its size, prevent that:
/// - the `token` keeps the runtime from taking the type for plain data (swiftlang/swift#89686);
/// - the `cell`, whose layout no other module can know, keeps the optimizing compiler from making the value
///   witnesses from the type's layout, where it forgets the `deinit` (swiftlang/swift#89118).
///
/// Each part can go when no compiler without that fix is supported, and the token also no runtime. In
/// Tests/AllocatorProgramTests, `FreeCounts` fails without the token in every configuration, and without
/// the cell in optimized ones; `CompilerDefects` tells when a compiler frees without them. Nothing helps `moveUpdate(from:count:)`, which skips the `deinit` of what it
/// overwrites for every `~Copyable` type (swiftlang/swift#92482): never call it.
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
