import Foundation

/// A file with mutants of rules.
///
/// A line that begins with `#` is a comment. `file` says in which file of `Sources/AsmDiff` the entries behind
/// it are, `tests` which tests have to notice, `broad` (once for each step) where to look after that. An entry
/// begins with its name, a colon and the rule that it switches off; `-` lines are what its file holds once,
/// `+` lines what stands there instead.
struct RuleTable {
  private(set) var mutants: [RuleMutant] = []
  /// The name of the file, without its extension.
  let name: String

  private var file = ""
  private var tests: [TestFilter] = []
  private var broad: [TestFilter] = []
  /// What the line before began with.
  private var last: Character?

  /// The names of the tables, in the order of reports.
  static let names = ["normalisation", "comparison", "machine", "analysis", "claims"]

  /// Reads a table.
  ///
  /// - Throws: `RuleMutantError.syntax`, and what reading a file throws.
  init(_ name: String, in folder: String) throws {
    self.name = name
    let text = try String(contentsOfFile: "\(folder)/\(name).txt", encoding: .utf8)
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      let place = "\(name).txt:\(index + 1)"
      guard read(line, at: place) else { throw RuleMutantError.syntax(place: place, line) }
      last = line.first
    }
    for mutant in mutants where mutant.isVain {
      throw RuleMutantError.syntax(place: mutant.place, mutant.identifier)
    }
  }

  private mutating func read(_ line: String, at place: String) -> Bool {
    switch line.first {
    case nil, "#": return true
    case "-": return readOriginal(String(line.dropFirst(2)))
    case "+": return readMutated(String(line.dropFirst(2)))
    default: return readWords(line, at: place)
    }
  }

  private mutating func readOriginal(_ text: String) -> Bool {
    guard let entry = mutants.indices.last else { return false }
    if last == "-", let edit = mutants[entry].edits.indices.last {
      mutants[entry].edits[edit].original += "\n" + text
    } else {
      mutants[entry].edits.append(RuleMutant.Edit(original: text, mutated: ""))
    }
    return true
  }

  private mutating func readMutated(_ text: String) -> Bool {
    guard let entry = mutants.indices.last, let edit = mutants[entry].edits.indices.last,
      last == "-" || last == "+"
    else { return false }
    mutants[entry].edits[edit].mutated += (last == "+" ? "\n" : "") + text
    return true
  }

  private mutating func readWords(_ line: String, at place: String) -> Bool {
    guard let space = line.firstIndex(of: " ") else { return false }
    let rest = String(line[line.index(after: space)...])
    switch line[..<space] {
    case "file": file = rest
    case "tests": tests = [TestFilter(rest)]
    case "broad": broad.append(TestFilter(rest))
    case let name where name.last == ":" && !file.isEmpty && !tests.isEmpty:
      mutants.append(
        RuleMutant(
          identifier: String(name.dropLast()), rule: rest, file: file, filters: tests + broad,
          place: place))
    default: return false
    }
    return true
  }
}

extension RuleMutant {
  /// Whether it changes nothing that can be switched.
  fileprivate var isVain: Bool {
    edits.contains(where: \.original.isEmpty)
      || !edits.contains { $0.mutated.contains(Self.marker) }
  }
}
