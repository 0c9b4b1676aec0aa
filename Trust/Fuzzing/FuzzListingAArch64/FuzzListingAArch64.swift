import FuzzListing
import FuzzSupport

/// Reads an input as a listing, for this architecture where the listing does not tell.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  unsafe ListingFuzzing(triple: "aarch64-unknown-linux-gnu").run(input(start, count))
  return 0
}
