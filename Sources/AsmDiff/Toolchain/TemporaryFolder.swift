import Foundation

/// A folder for the files of one piece of work; it goes when the value goes, and on an interruption.
package final class TemporaryFolder: Sendable {
  /// The folder's absolute path.
  package let path: String

  /// Makes a folder in the system's temporary folder.
  ///
  /// - Throws: `CompilerError.cannotWrite` when the disk is full or the place is not writable.
  package init() throws(CompilerError) {
    let parent = Self.parent
    do throws(Platform.Failure) {
      path = try Platform.makeTemporaryFolder(prefix: parent + "/asmdiff-")
    } catch {
      throw .cannotWrite(folder: parent, reason: error.reason)
    }
    ProcessRegistry.keep(path: path)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
    ProcessRegistry.forget(path: path)
  }

  /// Where temporary folders are made: `TMPDIR`, or the system's own.
  package static var parent: String {
    let path = FileManager.default.temporaryDirectory.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
