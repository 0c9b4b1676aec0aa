#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading files that must be text.
enum TextFile {
  /// How many bytes a file of source may have.
  static let sizeLimit = 1 << 24

  /// The text of a file.
  static func read(_ path: String) throws(FixtureError) -> String {
    let data: [UInt8]
    do {
      // Compilers pass over a byte order mark as well.
      data = ByteOrderMark.removed(
        from: try BoundedFile.read(path, limit: sizeLimit, isRegular: true))
    } catch {
      throw FixtureError(reading: path, error)
    }
    if let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) { return text }
    throw .notText(path: path, line: firstBadLine(of: data))
  }

  private static func firstBadLine(of data: [UInt8]) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }
}

extension FixtureError {
  /// The error that reading a file ended with.
  init(reading path: String, _ failure: BoundedFile.Failure) {
    switch failure {
    case .notFound: self = .notFound(path: path)
    case .notRegular: self = .unreadable(path: path, reason: "it is no regular file")
    case .tooLarge(let bytes):
      let size = bytes.map { "the file has \($0) bytes" } ?? "the file does not end"
      self = .unreadable(
        path: path, reason: "\(size); the limit for source is \(TextFile.sizeLimit)")
    case .failed(let reason): self = .unreadable(path: path, reason: reason)
    }
  }

  /// The error that reading a path ended with.
  init(reading path: String, _ error: any Error) {
    guard let error = error as? CocoaError else {
      self = .unreadable(path: path, reason: "\(error)")
      return
    }
    switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: self = .notFound(path: path)
    case .fileReadNoPermission: self = .unreadable(path: path, reason: "permission denied")
    default: self = .unreadable(path: path, reason: "\(error)")
    }
  }
}
