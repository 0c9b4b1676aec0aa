/// Ends the program because there is no memory for a container.
///
/// It is never inlined, so that a container's fast path pays for the failure with one branch. The
/// message names the request: `allocation of 4096 bytes with alignment 8 failed`. In Embedded Swift it
/// says `allocation failed`, where the program is built without optimization.
///
/// - Parameters:
///   - size: The size of the block that was requested, in bytes.
///   - alignment: The alignment of the block that was requested, in bytes.
/// - Complexity: O(1); it does not return.
@inline(never)
public func handleAllocationFailure(size: Int, alignment: Int) -> Never {
  // A string made at run time needs memory, and in Embedded Swift links all that strings are made of.
  #if hasFeature(Embedded)
    fatalError("allocation failed")
  #else
    fatalError("allocation of \(size) bytes with alignment \(alignment) failed")
  #endif
}
