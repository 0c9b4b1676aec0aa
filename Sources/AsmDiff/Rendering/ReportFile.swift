import Foundation

/// A report that could not be written.
package enum ReportError: Error, Equatable {
  /// The file cannot be written.
  case cannotWrite(path: String, reason: String)
}

extension ReportError: DiagnosedError {
  package var diagnostic: Diagnostic {
    switch self {
    case .cannotWrite(let path, let reason):
      Diagnostic("cannot write the report to '\(path)'", notes: [reason])
    }
  }
}

/// The file that `--output` names.
package enum ReportFile {
  /// Writes a report in one step: after a failure the file is what it was before.
  ///
  /// What a symbolic link leads to is replaced, not the link. A file that is no regular one, such as a
  /// terminal or a pipe, is written to.
  package static func write(_ text: String, to path: String) throws(ReportError) {
    let data = Data(text.utf8)
    do {
      let file = URL(fileURLWithPath: path).resolvingSymlinksInPath()
      if isSpecial(file.path) {
        let handle = try FileHandle(forWritingTo: file)
        try handle.write(contentsOf: data)
        try handle.close()
      } else {
        try data.write(to: file, options: .atomic)
      }
    } catch {
      throw .cannotWrite(path: path, reason: reason(of: error))
    }
  }

  private static func isSpecial(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    guard let type = attributes?[.type] as? FileAttributeType else { return false }
    return type != .typeRegular && type != .typeDirectory
  }

  private static func reason(of error: any Error) -> String {
    guard let error = error as? CocoaError else { return "\(error)" }
    return switch error.code {
    case .fileNoSuchFile, .fileReadNoSuchFile: "its folder does not exist"
    case .fileWriteNoPermission: "permission denied"
    case .fileWriteOutOfSpace: "no space left on the device"
    default: "\(error)"
    }
  }
}
