import Foundation

/// A folder for SwiftPM's temporary files, at the same place in every run, and shared by all that run at once.
///
/// SwiftPM keeps compiled manifests by the whole environment: with a new `TMPDIR` each time it would compile
/// each manifest each time. The last process that uses the folder empties it; a lock tells which one is.
final class SharedTemporaryFolder: Sendable {
  /// The folder's absolute path.
  let path: String
  private let lock: FileLock
  private let cleanup: ProcessRegistry.Cleanup

  /// Makes the folder, unless another process has.
  init(_ path: String) throws {
    self.path = path
    let parent = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.startIndex))
    do {
      let manager = FileManager.default
      try manager.createDirectory(atPath: parent, withIntermediateDirectories: true)
      let lock = try FileLock(path + ".lock")
      try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
      self.lock = lock
      cleanup = try ProcessRegistry.make { { if lock.isLast { Self.empty(path) } } }
    } catch is CancellationError {
      throw CancellationError()
    } catch {
      let reason = (error as? Platform.Failure)?.reason ?? error.localizedDescription
      throw CompilerError.cannotWrite(folder: parent, reason: reason)
    }
  }

  deinit { cleanup.run() }

  private static func empty(_ path: String) {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: path)) ?? [] {
      try? manager.removeItem(atPath: path + "/" + name)
    }
  }
}

/// A lock that any number of processes hold together, until they end.
private final class FileLock: Sendable {
  private let descriptor: Int32

  init(_ path: String) throws(Platform.Failure) { descriptor = try Platform.shareLock(path) }

  deinit { Platform.closeDescriptor(descriptor) }

  /// Whether no other process holds it; if so, others wait from now on.
  var isLast: Bool { Platform.makeLockExclusive(descriptor) }
}
