import FuzzSupport

/// Reads the lines of an input as patterns of allocations.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe PatternFuzzing(input(start, count)).run()
  return 0
}
