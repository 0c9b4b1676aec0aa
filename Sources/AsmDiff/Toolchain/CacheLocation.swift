import Foundation

/// Where results are kept from run to run.
public enum CacheLocation: Hashable, Sendable {
  /// The folder in the environment variable `ASMDIFF_CACHE`; without it, `.build/asmdiff/cache` of the package
  /// whose modules a file imports, and for all others the user's folder for caches.
  case standard
  /// One folder for everything.
  case folder(String)
  /// Nowhere: everything is compiled anew.
  case off

  /// The cache for files that import modules of the package in `root`, or of none.
  func cache(root: String?) -> CompilationCache? {
    switch self {
    case .off: return nil
    case .folder(let path): return CompilationCache(folder: path)
    case .standard:
      let environment = ProcessInfo.processInfo.environment
      if let path = environment["ASMDIFF_CACHE"], !path.isEmpty {
        return CompilationCache(folder: path)
      }
      let folder = root.map { $0 + "/.build/asmdiff/cache" }
      return CompilationCache(folder: folder ?? Self.userFolder(environment))
    }
  }

  /// `XDG_CACHE_HOME` counts only when it is absolute (XDG Base Directory Specification, 0.8).
  private static func userFolder(_ environment: [String: String]) -> String {
    if let path = environment["XDG_CACHE_HOME"], path.hasPrefix("/") { return path + "/asmdiff" }
    // What a person or a sandbox says counts more than the password file.
    let home =
      environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      ?? FileManager.default.homeDirectoryForCurrentUser.path
    #if os(macOS)
      return home + "/Library/Caches/asmdiff"
    #else
      return home + "/.cache/asmdiff"
    #endif
  }
}
