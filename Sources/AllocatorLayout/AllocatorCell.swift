// This module stays as it is: nothing else public, nothing inlinable, no functions. `private` is
// load-bearing too: with `internal`, `-enable-testing` opens the field to other modules again.
//
// While `Stored` is abstract, every other module sees a struct whose field it cannot know. In optimized
// code the compiler makes the value witnesses of a generic type from its type layout, and forgets the
// type's `deinit` there (swiftlang/swift#89118); a type that contains the cell has no such layout. Its
// value witnesses are made from the type itself, and call the `deinit`.
//
// `CompilerDefects` in Tests/AllocatorProgramTests tells when a compiler no longer needs the cell.

private struct HiddenStorage<Stored: ~Copyable>: ~Copyable {
  var stored: Stored
}

/// A value whose layout other modules learn only when its type is concrete.
///
/// The cell has exactly the layout of the `Stored` that it holds, so it costs nothing: the cell of a
/// zero-size type is zero-size. Other modules initialize and read it through its address. Use it
/// only to build `AllocationSlot`, which needs it to keep clear of a compiler defect.
public struct AllocatorCell<Stored: ~Copyable>: ~Copyable {
  private var storage: HiddenStorage<Stored>
}
