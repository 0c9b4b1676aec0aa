import Foundation
import Harness

/// Makes mutants of functions.
struct CodeMutants {
  let anatomy: ListingAnatomy
  let mutator: InstructionMutator
  private let operators: [MutationOperator]
  private let onlyOne: Bool

  /// - Parameter ofOneInstruction: Whether only functions of one instruction are changed, or only others:
  ///   a function that is one jump is compared through another, which must be as it was.
  init(
    _ anatomy: ListingAnatomy, _ symbols: ForeignSymbols, ofOneInstruction: Bool = false,
    operators: [MutationOperator] = MutationOperator.ofCode
  ) {
    self.anatomy = anatomy
    mutator = InstructionMutator(dialect: anatomy.dialect, symbols: symbols)
    onlyOne = ofOneInstruction
    self.operators = operators
  }

  /// One mutant in each of some functions, at most.
  func choose(atMost count: Int, using numbers: inout RandomNumbers) -> [Mutant] {
    let functions = anatomy.functions.filter {
      ($0.lines.count == 1) == onlyOne && !$0.symbol.hasPrefix(".L")
    }
    let chosen = functions.shuffled(using: &numbers).prefix(count)
    let start = Int.random(in: operators.indices, using: &numbers)
    return chosen.enumerated().compactMap { index, function in
      mutant(of: function, from: start + index, using: &numbers)
    }
  }

  /// A mutant by the first operator of a sequence that has something to change.
  func mutant(
    of function: ListingAnatomy.Piece, from start: Int, using numbers: inout RandomNumbers
  ) -> Mutant? {
    for step in operators.indices {
      let mutation = operators[(start + step) % operators.count]
      let offset = Int.random(in: function.lines.indices, using: &numbers)
      for index in function.lines.indices {
        let place = (index + offset) % function.lines.count
        let edits = edits(function, place, mutation, using: &numbers)
        if let edits { return Mutant(symbol: function.symbol, mutation: mutation, edits: edits) }
      }
    }
    return nil
  }

  private func edits(
    _ function: ListingAnatomy.Piece, _ place: Int, _ mutation: MutationOperator,
    using numbers: inout RandomNumbers
  ) -> [Int: String]? {
    let line = function.lines[place]
    let text = anatomy.lines[line]
    switch mutation {
    case .deleted: return onlyOne ? nil : [line: ""]
    case .repeated: return [line: text + "\n" + text]
    case .swapped: return swap(function, place)
    case .movedLabel: return movedLabel(function, place)
    case .branchTarget: return branch(function, line, using: &numbers)
    default:
      guard let instruction = InstructionText(text, anatomy.dialect) else { return nil }
      let variants = mutator.variants(of: instruction, by: mutation, using: &numbers)
      guard let variant = variants.filter({ $0 != instruction }).randomElement(using: &numbers)
      else { return nil }
      return [line: variant.line]
    }
  }

  /// The instruction and the next one, where no label stands between them.
  private func swap(_ function: ListingAnatomy.Piece, _ place: Int) -> [Int: String]? {
    guard place + 1 < function.lines.count else { return nil }
    let (line, next) = (function.lines[place], function.lines[place + 1])
    let texts = (anatomy.lines[line], anatomy.lines[next])
    guard !function.labels.contains(where: { line < $0.line && $0.line < next }),
      InstructionText(texts.0, anatomy.dialect) != InstructionText(texts.1, anatomy.dialect)
    else { return nil }
    return [line: texts.1, next: texts.0]
  }

  /// The label behind the instruction before it.
  private func movedLabel(_ function: ListingAnatomy.Piece, _ place: Int) -> [Int: String]? {
    let line = function.lines[place]
    guard let label = function.labels.first(where: { $0.line > line }),
      place + 1 == function.lines.count || label.line < function.lines[place + 1]
    else { return nil }
    return [line: label.name + ":\n" + anatomy.lines[line], label.line: ""]
  }

  private func branch(
    _ function: ListingAnatomy.Piece, _ line: Int, using numbers: inout RandomNumbers
  ) -> [Int: String]? {
    let text = anatomy.lines[line]
    guard let old = function.labels.first(where: { Self.ends(text, with: $0.name) }),
      let new = function.labels.filter({ $0.name != old.name && $0.name.hasPrefix(".LBB") })
        .randomElement(using: &numbers),
      var instruction = InstructionText(text, anatomy.dialect)
    else { return nil }
    instruction.operands = instruction.operands.map { $0 == old.name ? new.name : $0 }
    return [line: instruction.line]
  }

  private static func ends(_ text: String, with label: String) -> Bool {
    guard let range = text.range(of: label) else { return false }
    return range.upperBound == text.endIndex || " \t".contains(text[range.upperBound])
  }
}
