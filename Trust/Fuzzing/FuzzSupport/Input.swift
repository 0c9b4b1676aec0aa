/// The bytes that libFuzzer made.
///
/// - Parameter start: Where they begin; nil where there are none.
package func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: start, count: count))
}
