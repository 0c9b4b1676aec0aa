import FuzzSupport

/// Reads an input as a command line: its words end at line feeds and at zeros.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let words = unsafe input(start, count)
    .split(omittingEmptySubsequences: false) { $0 == 0 || $0 == UInt8(ascii: "\n") }
  CommandLineFuzzing(words.map { String(decoding: $0, as: UTF8.self) }, inputBytes: count).run()
  return 0
}
