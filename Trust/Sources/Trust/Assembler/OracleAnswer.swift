/// What the assembler says about two functions.
enum OracleAnswer: Sendable {
  /// Why bytes may differ although the code is the same.
  ///
  /// Each of these is a promise of AsmDiff that bytes cannot show, so that it is counted apart.
  enum Exception: String, Sendable, CaseIterable {
    /// AsmDiff drops alignment inside of functions: `-Osize` asks for less of it than `-O`, and then
    /// gaps have other lengths, and so may jumps. The instructions are the same one by one, and each
    /// jump leads to the same one.
    case layout = "with other gaps or lengths of jumps"
    /// Without a size an object of data reaches to the next label: the gap before the next object
    /// counts as well. It is zeros, and shorter than any alignment.
    case gapOfData = "with gaps behind unsized data"
    /// The rule `merged-body`: a function that only jumps to another one of its listing stands for it.
    case mergedBody = "with a merged body"
  }

  /// The bytes and what they refer to are the same, but for the exceptions.
  case equal(Set<Exception>)
  /// They differ; the text says where.
  case different(String)
}
