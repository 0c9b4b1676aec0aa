#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An argument of the command line: `PATH` or `PATH:FUNCTION`.
package struct ListingPath: Sendable, Hashable {
  /// The file, or `-` for standard input.
  package var path: String
  /// The function; nil for the whole listing.
  package var function: String?

  /// Takes an argument apart.
  ///
  /// A path ends at the first colon before which a file has that name; if none has, at the first colon.
  /// So both a function's own colons and a file's are understood.
  package init(_ argument: String) {
    self.init(argument, exists: Self.isFile)
  }

  init(_ argument: String, exists: (String) -> Bool) {
    let colons = argument.indices.filter { argument[$0] == ":" }
    let end = colons.first { argument[..<$0] == "-" || exists(String(argument[..<$0])) }
    guard !exists(argument), let colon = end ?? colons.first else {
      path = argument
      return
    }
    path = String(argument[..<colon])
    let name = argument[argument.index(after: colon)...]
    function = name.isEmpty ? nil : String(name)
  }

  private static func isFile(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder
  }
}
