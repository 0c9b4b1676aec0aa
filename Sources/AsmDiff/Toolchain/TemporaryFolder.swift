import Foundation

/// A folder for the files of one piece of work; it goes when the value goes, and on an interruption.
package final class TemporaryFolder: Sendable {
  /// The folder's absolute path.
  package let path: String
  private let cleanup: ProcessRegistry.Cleanup

  /// Makes a folder in the system's temporary folder.
  ///
  /// - Throws: `CompilerError.cannotWrite` when the disk is full or the place is not writable;
  ///   `CancellationError` once the run was interrupted.
  package init() throws {
    let parent = Self.parent
    var made = ""
    do {
      cleanup = try ProcessRegistry.make {
        let path = try Platform.makeTemporaryFolder(prefix: parent + "/asmdiff-")
        made = path
        return { Self.remove(path) }
      }
    } catch let error as Platform.Failure {
      throw CompilerError.cannotWrite(folder: parent, reason: error.reason)
    }
    path = made
  }

  /// Removes a folder with all that is in it.
  ///
  /// On an interruption, work that has not noticed it yet may still put a file there.
  private static func remove(_ path: String) {
    for _ in 0..<100 {
      try? FileManager.default.removeItem(atPath: path)
      if !FileManager.default.fileExists(atPath: path) { return }
      Platform.sleep(microseconds: 1_000)
    }
  }

  deinit { cleanup.run() }

  /// Tries to write some 64 KiB.
  ///
  /// - Throws: `CompilerError.cannotWrite` when that fails.
  func checkSpace() throws(CompilerError) {
    do throws(Platform.Failure) {
      try Platform.create(path + "/space", containing: [UInt8](repeating: 0, count: 65_536))
    } catch {
      throw .cannotWrite(folder: Self.parent, reason: error.reason)
    }
  }

  /// Where temporary folders are made: `TMPDIR`, or the system's own.
  package static var parent: String {
    let path = FileManager.default.temporaryDirectory.path
    return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
  }
}
