/// Says of a function that a listing does not have, whether its source does.
enum InliningHint {
  /// Explains an error; a missing function is looked for in the source that was compiled.
  static func explain(_ error: any Error, fixture: Fixture) -> Diagnostic {
    var diagnostic = Diagnostic(explaining: error)
    guard let error = error as? FunctionLookupError, case .noMatch = error.problem else {
      return diagnostic
    }
    let path = error.path
    let source = path == fixture.path ? fixture.source : (try? TextFile.read(path)) ?? ""
    guard ListingLoader.isSource(path), declares(error.name, in: source, isC: path.hasSuffix(".c"))
    else {
      return diagnostic
    }
    diagnostic.notes.insert(
      "the source declares it: it was inlined away, or nothing can call it", at: 0)
    diagnostic.hint = "declare it 'public', or put '@inline(never)' before it"
    return diagnostic
  }

  /// Whether a text declares a function with that base name: in Swift after `func`, in C before `(`.
  static func declares(_ name: String, in source: String, isC: Bool) -> Bool {
    let base = name.prefix { $0 != "(" }.split(separator: ".").last ?? ""
    guard !base.isEmpty else { return false }
    return source.ranges(of: base).contains { range in
      let before = source[..<range.lowerBound].last
      let after = source[range.upperBound...].first { $0 != " " }
      let isWord = before.map { !($0.isLetter || $0.isNumber || $0 == "_") } ?? true
      let isSwift = source[..<range.lowerBound].hasSuffix("func ")
      return isSwift || isC && isWord && after == "("
    }
  }
}
