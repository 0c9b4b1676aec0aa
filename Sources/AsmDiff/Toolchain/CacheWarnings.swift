import Synchronization

/// Says once for each folder that results cannot be kept there.
final class CacheWarnings: Sendable {
  private let folders = Mutex<Set<String>>([])

  func report(
    _ error: CompilerError, folder: String, to report: (@Sendable (Diagnostic) -> Void)?
  ) {
    guard folders.withLock({ $0.insert(folder).inserted }) else { return }
    var diagnostic = error.diagnostic
    diagnostic.message = "results are not kept: " + diagnostic.message
    diagnostic.hint = "name another folder in ASMDIFF_CACHE"
    report?(diagnostic)
  }
}
