/// How a listing is to be read: whose instructions it holds, and what starts a comment.
///
/// It is told once, from the bytes, before they are taken apart: what is a comment depends on it.
struct ListingSyntax: Sendable {
  /// The architecture of the instructions; nil where nothing tells it.
  var architecture: ListingArchitecture?
  /// Whether directives show that the listing is for a Mach-O object file, as far as comments depend
  /// on it.
  var isMachO = false

  /// Whether `#` starts a comment wherever it stands; otherwise it marks numbers, and starts a
  /// comment only where a statement would begin.
  ///
  /// Source: LLVM's `AsmLexer`, and the comment strings of its `MCAsmInfo` classes.
  var hashStartsComment: Bool { architecture != .aarch64 }

  /// Whether `;` starts a comment, as it does for AArch64 on Mach-O; otherwise it ends a statement.
  var semicolonStartsComment: Bool { architecture == .aarch64 && isMachO }

  /// Tells how bytes are to be read.
  ///
  /// - Parameter triple: The target that the listing was compiled for, where that is known.
  init(of bytes: [UInt8], triple: String?) {
    architecture = ListingArchitecture(triple: triple) ?? ListingArchitecture(of: bytes)
    guard architecture == .aarch64 else { return }
    isMachO = Self.machODirectives.contains { Self.hasLine(startingWith: $0, in: bytes) }
  }

  private static let machODirectives = [
    ".section\t__TEXT,", ".section __TEXT,", ".build_version", ".subsections_via_symbols",
    ".macosx_version_min", ".ios_version_min",
  ].map { Array($0.utf8) }

  /// Whether a line begins with some text, white space before it aside.
  private static func hasLine(startingWith text: [UInt8], in bytes: [UInt8]) -> Bool {
    var position = 0
    while let found = bytes[position...].firstIndex(of: ASCII.period) {
      position = found + 1
      guard bytes[found...].starts(with: text) else { continue }
      let before = bytes[..<found].last { !ASCII.isBlank($0) }
      if before == nil || before == ASCII.newline { return true }
    }
    return false
  }
}
