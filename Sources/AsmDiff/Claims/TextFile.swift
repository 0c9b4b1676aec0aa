#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Reading files that must be text.
enum TextFile {
  /// The text of a file.
  static func read(_ path: String) throws(FixtureError) -> String {
    let data: Data
    do {
      data = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw FixtureError(reading: path, error)
    }
    if let text = String(validating: data, as: UTF8.self), !text.utf8.contains(0) { return text }
    throw .notText(path: path, line: firstBadLine(of: data))
  }

  private static func firstBadLine(of data: Data) -> Int {
    let lines = data.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let bad = lines.firstIndex { $0.contains(0) || String(validating: $0, as: UTF8.self) == nil }
    return (bad ?? 0) + 1
  }
}

extension FixtureError {
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
