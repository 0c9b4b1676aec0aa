extension Metrics: CustomStringConvertible {
  /// The counts that are not zero, and always that of the instructions.
  public var description: String {
    let counts = [
      (calls, "call", "calls"), (branches, "branch", "branches"), (loads, "load", "loads"),
      (stores, "store", "stores"), (stackBytes, "stack byte", "stack bytes"),
    ]
    let words = counts.filter { $0.0 > 0 }.map { $0.0.counted($0.1, $0.2) }
    return ([size] + words).joined(separator: ", ")
  }

  /// How many instructions there are.
  package var size: String { instructions.counted("instruction", "instructions") }
}

extension Int {
  /// The number with what it counts.
  package func counted(_ one: String, _ many: String) -> String {
    "\(self) \(self == 1 ? one : many)"
  }
}
