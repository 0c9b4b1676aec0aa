/// A piece of a listing's line: a label, a directive, an instruction, an assignment or a comment.
struct Statement {
  enum Kind: UInt8 {
    case label
    case directive
    case instruction
    /// `symbol = expression`.
    case assignment
    case comment
  }

  /// Where it begins, in bytes from the start of the listing.
  var start: Int32
  /// Where it ends, comments and white space excluded.
  var end: Int32
  /// The line, 1-based.
  var line: Int32
  /// The section that it stands in, an index into the listing's sections.
  var section: Int32 = 0
  var kind: Kind
  /// Whether instructions are in Intel syntax here.
  var isIntel = false

  /// The statement's bytes.
  var range: Range<Int> { Int(start)..<Int(end) }
}
