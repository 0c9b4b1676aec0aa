import Harness

/// Where the functions and the data objects of a listing stand, found without AsmDiff's help.
struct ListingAnatomy: Sendable {
  /// A function, or a data object, by the lines that lay it down.
  struct Piece: Sendable {
    var symbol: String
    var isFunction: Bool
    /// The lines of its instructions, or of its data.
    var lines: [Int] = []
    /// The lines of the labels inside of it.
    var labels: [(name: String, line: Int)] = []
  }

  let dialect: AssemblyDialect
  let lines: [String]
  private(set) var functions: [Piece] = []
  private(set) var objects: [Piece] = []
  /// The symbols that other files know.
  private(set) var globals: Set<String> = []
  /// The symbols that are defined by assignment.
  private(set) var assigned: Set<String> = []

  /// Reads the lines of an ELF listing as the compiler writes it.
  init(_ text: ListingText, _ dialect: AssemblyDialect) {
    self.dialect = dialect
    lines = text.lines
    let types = Self.functionTypes(lines)
    var (current, isCode): (Piece?, Bool) = (nil, true)
    for (number, line) in lines.enumerated() {
      if let label = Self.label(line) {
        let startsFunction = isCode && types.contains(label)
        let endsFunction = label.hasPrefix(".Lfunc_end")
        if isCode && !startsFunction && !endsFunction {
          current?.labels.append((label, number))
          continue
        }
        if label.hasPrefix(".Ltmp") { continue }
        keep(&current)
        if !endsFunction { current = Piece(symbol: label, isFunction: startsFunction) }
      } else if let isNowCode = Self.sectionIsCode(line) {
        keep(&current)
        isCode = isNowCode
      } else if line.hasPrefix("\t.set\t") || line.hasPrefix(".set ") {
        assigned.insert(String(line.dropFirst(5).prefix { $0 != "," }))
      } else if let name = Self.globalName(line) {
        globals.insert(name)
      } else if isCode ? InstructionText(line, dialect) != nil : Self.isData(line) {
        current?.lines.append(number)
      }
    }
    keep(&current)
  }

  private mutating func keep(_ piece: inout Piece?) {
    if let kept = piece, !kept.lines.isEmpty {
      if kept.isFunction { functions.append(kept) } else { objects.append(kept) }
    }
    piece = nil
  }

  /// The name that a line defines as a label; nil for other lines.
  static func label(_ line: String) -> String? {
    guard let first = line.utf8.first, !"\t #/".utf8.contains(first) else { return nil }
    if first == UInt8(ascii: "\"") {
      guard let end = line.dropFirst().firstIndex(of: "\"") else { return nil }
      return line[line.index(after: end)...].first == ":" ? String(line[...end]) : nil
    }
    return line.firstIndex(of: ":").map { String(line[..<$0]) }
  }

  private static func functionTypes(_ lines: [String]) -> Set<String> {
    let (start, end) = ("\t.type\t", ",@function")
    return Set(
      lines.lazy.filter { $0.hasPrefix(start) && $0.hasSuffix(end) }
        .map { String($0.dropFirst(start.count).dropLast(end.count)) })
  }

  private static func sectionIsCode(_ line: String) -> Bool? {
    if line.hasPrefix("\t.text") { return true }
    if line.hasPrefix("\t.data") || line.hasPrefix("\t.bss") { return false }
    guard line.hasPrefix("\t.section\t") else { return nil }
    return line.dropFirst(10).drop { $0 == "\"" }.hasPrefix(".text")
  }

  private static func globalName(_ line: String) -> String? {
    for directive in ["\t.globl\t", "\t.weak\t", "\t.comm\t"] where line.hasPrefix(directive) {
      let rest = line.dropFirst(directive.count)
      return String(rest.prefix { $0 != "," && $0 != "\t" && $0 != " " || rest.first == "\"" })
    }
    return nil
  }

  static let dataDirectives: Set<String> = [
    ".byte", ".short", ".hword", ".word", ".long", ".quad", ".xword", ".ascii", ".asciz", ".zero",
  ]

  private static func isData(_ line: String) -> Bool {
    line.hasPrefix("\t.") && dataDirectives.contains(String(line.dropFirst().prefix { $0 != "\t" }))
  }
}

// MARK: - References

extension ListingAnatomy {
  /// Whether a symbol is compared by content: nobody outside of the listing knows it, and for a
  /// function not even the linker.
  private func isComparedByContent(_ piece: Piece) -> Bool {
    piece.isFunction ? piece.symbol.hasPrefix(".L") : !globals.contains(piece.symbol)
  }

  /// The pieces that a mutant may change without being a function that is compared: private data, and
  /// functions under a label of the assembler's.
  var contents: [Piece] {
    (objects + functions).filter { isComparedByContent($0) && !assigned.contains($0.symbol) }
  }

  /// For every private piece the named functions that reach it by reference.
  ///
  /// A function that is one jump stands for the function where it leads.
  func referrers() -> [String: Set<String>] {
    var users: [String: Set<String>] = [:]
    let content = Set(contents.map(\.symbol))
    let named = Set(functions.map(\.symbol)).subtracting(content)
    for piece in functions + objects {
      let isJump = piece.isFunction && piece.lines.count == 1
      for token in piece.lines.flatMap({ names(of: lines[$0]) })
      where content.contains(token) || (isJump && named.contains(token)) {
        users[token, default: []].insert(piece.symbol)
      }
    }
    var reached: [String: Set<String>] = [:]
    for symbol in content { reached[symbol] = Self.closure(of: symbol, users, content, named) }
    return reached
  }

  private static func closure(
    of symbol: String, _ users: [String: Set<String>], _ content: Set<String>, _ named: Set<String>
  ) -> Set<String> {
    var (pending, seen): ([String], Set<String>) = ([symbol], [symbol])
    while let next = pending.popLast() {
      for user in users[next] ?? [] where seen.insert(user).inserted { pending.append(user) }
    }
    return seen.intersection(named)
  }

  /// The names that a line holds, without what follows their `@`.
  func names(of line: String) -> [String] {
    ListingText.tokens(of: line).map { token in
      String(token.first == "\"" ? token[...] : token.prefix { $0 != "@" })
    }
  }
}
