/// A file to compile, as it is now.
struct SourceFile: Sendable {
  let request: CompilationRequest
  let language: CompilationRequest.Language
  let bytes: [UInt8]
  /// The modules that it imports; none for C.
  let imports: Set<String>

  /// Reads the file that a request names.
  ///
  /// - Throws: `CompilerError.unknownLanguage`, `CompilerError.unreadable`.
  init(_ request: CompilationRequest) throws(CompilerError) {
    guard let language = request.language else { throw .unknownLanguage(path: request.path) }
    self.request = request
    self.language = language
    do throws(Platform.Failure) {
      bytes = try Platform.contents(of: request.path)
    } catch {
      throw .unreadable(path: request.path, reason: error.reason)
    }
    imports = language == .swift ? ImportScanner.modules(in: bytes) : []
  }

  /// The nearest folder above the file that holds a package; nil when there is none.
  var enclosingPackage: String? {
    guard var folder = Platform.resolved(request.path) else { return nil }
    while let slash = folder.lastIndex(of: "/") {
      folder = String(folder[..<slash])
      if Platform.stamp(of: folder + "/Package.swift")?.isRegular == true { return folder }
    }
    return nil
  }
}
