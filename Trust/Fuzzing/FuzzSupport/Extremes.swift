import Foundation
import Synchronization

/// The most that each piece of work has taken; written to standard error when the process ends.
final class Extremes: Sendable {
  private struct Record {
    var seconds = 0.0
    var bytes = 0
    var inputBytes = 0
  }

  static let shared = Extremes()
  private let records = Mutex<[String: Record]>([:])

  private init() {
    atexit { Extremes.shared.write() }
  }

  func note(_ name: String, seconds: Double, bytes: Int, inputBytes: Int) {
    records.withLock { records in
      var record = records[name] ?? Record()
      record.seconds = max(record.seconds, seconds)
      if bytes > record.bytes { (record.bytes, record.inputBytes) = (bytes, inputBytes) }
      records[name] = record
    }
  }

  private func write() {
    let lines = records.withLock { records in
      records.sorted { $0.key < $1.key }.map { name, record in
        let seconds = String(format: "%.3f", record.seconds)
        return "most: \(name): \(seconds) s, \(record.bytes) bytes of heap "
          + "(for \(record.inputBytes) bytes of input)\n"
      }
    }
    FileHandle.standardError.write(Data(lines.joined().utf8))
  }
}
