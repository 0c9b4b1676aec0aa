import Foundation

/// A change of some lines of one function or data object.
struct Mutant: Sendable {
  /// The function or data object that it changes.
  var symbol: String
  var mutation: MutationOperator
  /// The new text of each changed line, by number from 0; empty for a line that is gone.
  var edits: [Int: String]

  /// What changed, as lines of a report.
  func description(_ lines: [String]) -> String {
    edits.sorted { $0.key < $1.key }.map { number, text in
      "  line \(number + 1): '\(Self.shown(lines[number]))' became '\(Self.shown(text))'"
    }.joined(separator: "\n")
  }

  private static func shown(_ text: String) -> String {
    text.replacing("\t", with: " ").replacing("\n", with: "' '")
  }
}

/// A listing with one mutant in each of many pieces.
struct MutatedText {
  /// The text.
  let text: String
  /// For each line of the text the mutant that it belongs to, as an index; nil for most.
  private let owners: [Int?]
  /// For each line of the text the line that it was, from 0.
  private let origins: [Int]

  init(_ lines: [String], _ mutants: [Mutant]) {
    var changed: [Int: (text: String, mutant: Int)] = [:]
    for (index, mutant) in mutants.enumerated() {
      for (line, text) in mutant.edits { changed[line] = (text, index) }
    }
    var (result, owners, origins) = (lines, [Int?](), [Int]())
    for number in lines.indices {
      guard let (text, mutant) = changed[number] else {
        owners.append(nil)
        origins.append(number)
        continue
      }
      result[number] = text
      for _ in 0...text.utf8.count(where: { $0 == UInt8(ascii: "\n") }) {
        owners.append(mutant)
        origins.append(number)
      }
    }
    text = result.joined(separator: "\n")
    self.owners = owners
    self.origins = origins
  }

  /// The mutant that a line belongs to, as an index; the line is 1-based.
  func mutant(at line: Int) -> Int? {
    owners.indices.contains(line - 1) ? owners[line - 1] : nil
  }

  /// The line, from 0, that a line was before anything was changed; the line is 1-based.
  func origin(of line: Int) -> Int? {
    origins.indices.contains(line - 1) ? origins[line - 1] : nil
  }
}
