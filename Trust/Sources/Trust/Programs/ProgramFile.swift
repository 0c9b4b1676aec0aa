import Harness

/// A source file of random functions.
struct ProgramFile: Sendable {
  /// A function, the same in other words, and a neighbour that does something else here and there.
  struct Family: Sendable {
    /// Their names in this order.
    var names: [String]
    var programs: [RandomProgram]
    /// What all three are run with.
    var inputs: [ProgramRun.Input]
  }

  let language: ProgramLanguage
  /// Tells it apart from the others of one language.
  let number: Int
  let families: [Family]

  /// Makes a file up.
  init(_ language: ProgramLanguage, number: Int, families count: Int, random: RandomNumbers) {
    var random = random
    self.language = language
    self.number = number
    families = (0..<count).map { Self.family($0, language, &random) }
  }

  private static func family(
    _ number: Int, _ language: ProgramLanguage, _ random: inout RandomNumbers
  ) -> Family {
    let program = RandomProgram.random(in: language, using: &random)
    var same = ProgramRewriter(.preserving, random: RandomNumbers(seed: random.next()))
    var other = ProgramRewriter(.altering, random: RandomNumbers(seed: random.next()))
    let programs = [program, same.rewrite(program), other.rewrite(program)]
    let name = "f\(number)"
    return Family(
      names: [name, name + "same", name + "other"], programs: programs,
      inputs: inputs(program, &random))
  }

  /// Eight lists of arguments, each with no request failing and with the first and the second.
  private static func inputs(
    _ program: RandomProgram, _ random: inout RandomNumbers
  ) -> [ProgramRun.Input] {
    (0..<8).flatMap { _ in
      let arguments = program.types.map { argument(program.language.types[$0].bits, &random) }
      return (0..<3).map { ProgramRun.Input(arguments: arguments, failing: $0) }
    }
  }

  private static func argument(_ bits: Int, _ random: inout RandomNumbers) -> UInt64 {
    let numbers: [UInt64] = [0, 1, 2, 3, 4, 5, 7, 8, 16, 100, 255, 256, ~0, ~1, random.next()]
    let number = numbers[Int.random(in: 0..<numbers.count, using: &random)]
    guard bits < 64 else { return number }
    let low = bits == 8 ? number & 0xFF : number & 0xFFFF_FFFF
    // What the upper half of the register holds is nobody's affair.
    return Int.random(in: 0..<4, using: &random) == 0 ? low | random.next() << 32 : low
  }

  /// The file's text.
  var text: String {
    language.prelude
      + families.flatMap { family in
        zip(family.programs, family.names).map { ProgramPrinter.text(of: $0, named: $1) }
      }.joined(separator: "\n")
  }

  /// The name and the text of one function, for a report.
  func text(of family: Int, _ form: Int) -> String {
    let family = families[family]
    return ProgramPrinter.text(of: family.programs[form], named: family.names[form])
  }
}
