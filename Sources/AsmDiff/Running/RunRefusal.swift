/// Why a function is not run.
package enum RunRefusal: Error, Hashable, Sendable {
  /// Nothing says what the function takes.
  case unknownSignature
  /// The symbol is no function that a program can call by itself.
  case notAFunction
  /// A parameter is no integer.
  case parameter(number: Int, type: String)
  /// More parameters than there are registers for them.
  case tooManyParameters(Int)
  /// It takes a number of arguments that is not fixed.
  case variadic
  /// The result may be passed in memory that the caller provides.
  case result(type: String)
  /// It calls a routine that no other can stand in front of.
  case callee(String)
  /// The symbol's name cannot be passed to the toolchain's programs.
  case unspeakableName
  /// The listing refers to something that is defined nowhere, or is no complete program part.
  case notLinked(String)
  /// The listing is not for the machine that would run it.
  case foreignMachine(triple: String)
}
