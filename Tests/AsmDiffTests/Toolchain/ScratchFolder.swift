import AsmDiff
import Foundation

/// A folder of one test; its name holds a space, a quote and, unless told otherwise, a letter that is not ASCII.
final class ScratchFolder: Sendable {
  let path: String

  init(name: String = "asmdiff tëst's") throws {
    let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
    path = parent.appending(path: "\(name) \(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, and the folders that it needs; gives its path.
  @discardableResult
  func write(_ text: String, to name: String, isProgram: Bool = false) throws -> String {
    let file = path + "/" + name
    let folder = (file as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(filePath: file), options: .atomic)
    if isProgram {
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file)
    }
    return file
  }

  /// The text of a file; empty when there is none.
  func read(_ name: String) -> String {
    (try? String(contentsOfFile: path + "/" + name, encoding: .utf8)) ?? ""
  }

  /// The lines of a file.
  func lines(of name: String) -> [Substring] { read(name).split(separator: "\n") }
}

/// Whether a process is there and is no zombie.
func isRunning(_ process: Substring) -> Bool {
  let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
  return status.map { !$0.contains(") Z") } ?? false
}
