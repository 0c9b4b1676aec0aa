import Foundation
import Harness

/// Makes mutants of what functions allocate and free, in AT&T text.
struct RoutineMutants {
  /// The routines that are called, with those that are called instead.
  private static let routines: [String: [String]] = [
    "malloc": ["valloc", "free", "abort"], "calloc": ["aligned_alloc", "malloc", "realloc"],
    "realloc": ["calloc", "malloc", "free"], "aligned_alloc": ["calloc", "valloc"],
    "free": ["cfree", "malloc", "abort"], "abort": ["free"],
    "swift_release": ["swift_retain", "swift_release_n", "swift_bridgeObjectRelease"],
    "swift_retain": ["swift_release", "swift_bridgeObjectRetain"],
    "swift_bridgeObjectRelease": ["swift_bridgeObjectRetain", "swift_release"],
    "swift_bridgeObjectRetain": ["swift_bridgeObjectRelease", "swift_retain"],
    "swift_allocObject": ["swift_slowAlloc", "swift_initStackObject"],
    "swift_deallocClassInstance": ["swift_deallocPartialClassInstance", "swift_release"],
    "swift_slowAlloc": ["swift_allocObject"], "swift_slowDealloc": ["free"],
  ]

  /// The registers in which a routine takes sizes.
  private static let sizes: [String: Set<String>] = [
    "malloc": ["di"], "calloc": ["di", "si"], "realloc": ["si"], "aligned_alloc": ["di", "si"],
    "swift_allocObject": ["si", "dx"], "swift_slowAlloc": ["di"],
  ]

  let anatomy: ListingAnatomy
  private let mutator: InstructionMutator
  /// Whether branches are changed, too; the mutants have to be run to tell what that does.
  private let changesBranches: Bool

  init(_ anatomy: ListingAnatomy, _ symbols: ForeignSymbols, changesBranches: Bool) {
    self.anatomy = anatomy
    self.changesBranches = changesBranches
    mutator = InstructionMutator(dialect: .att, symbols: symbols)
  }

  /// Every mutant of a function.
  func all(of function: ListingAnatomy.Piece, using numbers: inout RandomNumbers) -> [Mutant] {
    function.lines.indices.flatMap { place -> [Mutant] in
      let line = function.lines[place]
      guard let instruction = InstructionText(anatomy.lines[line], .att) else { return [] }
      if let routine = Self.routine(instruction) {
        return calls(function, place, instruction, routine)
          + sizes(function, place, routine, using: &numbers)
          + freed(function, place, routine, using: &numbers)
      }
      return changesBranches ? branches(function, line, instruction, using: &numbers) : []
    }
  }

  /// The routine that an instruction calls or jumps to.
  static func routine(_ instruction: InstructionText) -> String? {
    guard ["callq", "jmp"].contains(instruction.mnemonic),
      let operand = instruction.operands.first
    else { return nil }
    let name = String(operand.drop { $0 == "*" || $0 == "(" }.prefix { $0 != "@" && $0 != ")" })
    return routines[name] == nil ? nil : name
  }
}

// MARK: - Calls

extension RoutineMutants {
  private func calls(
    _ function: ListingAnatomy.Piece, _ place: Int, _ instruction: InstructionText,
    _ routine: String
  ) -> [Mutant] {
    let line = function.lines[place]
    var mutants = (Self.routines[routine] ?? []).map { other in
      var changed = instruction
      changed.operands[0] = instruction.operands[0].replacing(routine, with: other)
      return Mutant(symbol: function.symbol, mutation: .routine, edits: [line: changed.line])
    }
    // The return that a jump stands for stays.
    let isJump = instruction.mnemonic == "jmp"
    mutants.append(
      Mutant(
        symbol: function.symbol, mutation: .deletedCall, edits: [line: isJump ? "\tretq" : ""]))
    if !isJump {
      mutants.append(
        Mutant(
          symbol: function.symbol, mutation: .repeatedCall,
          edits: [line: anatomy.lines[line] + "\n" + anatomy.lines[line]]))
    }
    return mutants
  }

  private func sizes(
    _ function: ListingAnatomy.Piece, _ place: Int, _ routine: String,
    using numbers: inout RandomNumbers
  ) -> [Mutant] {
    guard let registers = Self.sizes[routine] else { return [] }
    return before(function, place).flatMap { line, instruction -> [Mutant] in
      let last = instruction.operands.last ?? ""
      let isArithmetic = ["shl", "lea", "add", "and", "imul"].contains {
        instruction.mnemonic.hasPrefix($0)
      }
      guard registers.contains(String(last.suffix(2))) || isArithmetic, !last.contains("sp") else {
        return []
      }
      return variants(
        of: instruction, by: [.immediate, .displacement, .scale], at: line, in: function, .size,
        atMost: 3, using: &numbers)
    }
  }

  private func freed(
    _ function: ListingAnatomy.Piece, _ place: Int, _ routine: String,
    using numbers: inout RandomNumbers
  ) -> [Mutant] {
    guard ["free", "swift_release", "realloc"].contains(routine),
      let (line, instruction) = before(function, place).first(where: {
        $0.instruction.operands.last == "%rdi"
      })
    else { return [] }
    return variants(
      of: instruction, by: [.register, .displacement], at: line, in: function, .freedPointer,
      atMost: 4, using: &numbers
    ) + [
      Mutant(symbol: function.symbol, mutation: .freedPointer, edits: [line: "\txorl\t%edi, %edi"])
    ]
  }

  /// The instructions between a call and what comes before it: another call, or a label.
  private func before(
    _ function: ListingAnatomy.Piece, _ place: Int
  ) -> [(line: Int, instruction: InstructionText)] {
    var found: [(line: Int, instruction: InstructionText)] = []
    for index in (0..<place).reversed().prefix(8) {
      let line = function.lines[index]
      guard
        !function.labels.contains(where: { line < $0.line && $0.line < function.lines[index + 1] }),
        let instruction = InstructionText(anatomy.lines[line], .att),
        instruction.mnemonic != "callq", !instruction.mnemonic.hasPrefix("j")
      else { break }
      found.append((line, instruction))
    }
    return found
  }

  private func variants(
    of instruction: InstructionText, by operators: [MutationOperator], at line: Int,
    in function: ListingAnatomy.Piece, _ mutation: MutationOperator, atMost count: Int,
    using numbers: inout RandomNumbers
  ) -> [Mutant] {
    var all: [InstructionText] = []
    for mutation in operators {
      all += mutator.variants(of: instruction, by: mutation, using: &numbers)
    }
    // The register that the routine takes stays: it is what is in it that changes.
    let same = all.filter { $0 != instruction && $0.operands.last == instruction.operands.last }
    return same.shuffled(using: &numbers).prefix(count).map {
      Mutant(symbol: function.symbol, mutation: mutation, edits: [line: $0.line])
    }
  }
}

// MARK: - Branches

extension RoutineMutants {
  private func branches(
    _ function: ListingAnatomy.Piece, _ line: Int, _ instruction: InstructionText,
    using numbers: inout RandomNumbers
  ) -> [Mutant] {
    guard instruction.mnemonic.hasPrefix("j"), let target = instruction.operands.first,
      target.hasPrefix(".LBB")
    else { return [] }
    let isConditional = instruction.mnemonic != "jmp"
    let conditions = mutator.conditions(instruction).shuffled(using: &numbers).prefix(3)
    let targets = function.labels.map(\.name).filter { $0 != target && $0.hasPrefix(".LBB") }
      .shuffled(using: &numbers).prefix(2)
    return conditions.map {
      Mutant(symbol: function.symbol, mutation: .condition, edits: [line: $0.line])
    }
      + targets.map {
        Mutant(
          symbol: function.symbol, mutation: .branchTarget,
          edits: [line: "\t\(instruction.mnemonic)\t\($0)"])
      }
      + (isConditional
        ? [Mutant(symbol: function.symbol, mutation: .droppedBranch, edits: [line: ""])] : [])
  }
}
