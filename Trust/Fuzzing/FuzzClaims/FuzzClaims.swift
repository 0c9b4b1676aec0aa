import FuzzSupport

/// Reads an input as a fixture.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe ClaimFuzzing(input(start, count)).run()
  return 0
}
