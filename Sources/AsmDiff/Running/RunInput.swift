/// What one run is given.
package struct RunInput: Hashable, Sendable {
  /// The arguments as the registers hold them.
  package var arguments: [UInt64]
  /// Which allocation gets no memory, 1-based; nil if the system decides.
  package var failing: Int?

  /// Makes an input.
  package init(_ arguments: [UInt64] = [], failing: Int? = nil) {
    self.arguments = arguments
    self.failing = failing
  }

  /// The input as a person writes it: `(3, -1)`, `() with allocation 2 failing`.
  func text(_ signature: RunSignature) -> String {
    let texts = zip(signature.parameters, arguments).map { $0.text($1) }
    let failure = failing.map { " with allocation \($0) failing" } ?? ""
    return "(\(texts.joined(separator: ", ")))\(failure)"
  }
}
