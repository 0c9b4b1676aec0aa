import Foundation
import HeapMeter

/// Does some work, and ends the process where it takes more than it may.
///
/// Time is the processor time of this thread, with libFuzzer's instrumentation. Memory is the heap in use
/// at its highest above what was in use before, in the whole process.
package func measured<Result, Failure: Error>(
  _ bounds: Bounds, inputBytes: Int, _ work: () throws(Failure) -> Result
) throws(Failure) -> Result {
  let before = heap_meter_live()
  heap_meter_reset()
  let start = processorTime()
  defer {
    let seconds = processorTime() - start
    let bytes = heap_meter_peak() - before
    let allowedSeconds = bounds.seconds * Double((max(inputBytes, 1) + 0xFFFF) >> 16)
    let allowedBytes = bounds.bytes + 20 * inputBytes
    require(seconds <= allowedSeconds, "\(bounds.name) took \(seconds) s for \(inputBytes) bytes")
    require(bytes <= allowedBytes, "\(bounds.name) took \(bytes) bytes for \(inputBytes)")
    Extremes.shared.note(bounds.name, seconds: seconds, bytes: bytes, inputBytes: inputBytes)
  }
  return try work()
}

/// The processor time of this thread in seconds.
private func processorTime() -> Double {
  var time = timespec()
  unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
