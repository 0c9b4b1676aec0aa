/// A value that a loop carries from turn to turn.
package struct CarriedValue: Hashable, Sendable {
  /// What the value is: how it begins and how a turn changes it.
  ///
  /// Two values with one key are one sequence of numbers, in whichever function they are.
  package var key: String
  /// Whether another exact key is another sequence of numbers.
  ///
  /// Where it is not, values with other keys may still be equal, and no difference is claimed from them.
  package var isExact: Bool

  /// Makes a value.
  package init(key: String, isExact: Bool = true) {
    self.key = key
    self.isExact = isExact
  }
}
