import Harness

/// A random function: its parameters and what it does.
struct RandomProgram: Sendable {
  var language: ProgramLanguage
  /// The numbers of its parameters' types, one for `x` and one for `y`.
  var types: [Int]
  var body: [Statement]
  /// What it returns at its end.
  var result: Number

  /// Makes a function.
  static func random(in language: ProgramLanguage, using random: inout RandomNumbers) -> Self {
    var generator = ProgramGenerator(language: language, random: random)
    let program = generator.program()
    random = generator.random
    return program
  }
}
