/// How labels name what has no name of its own: values that loops carry, and unknowns.
package struct LabelNames {
  /// Names that tell apart all that is not `==`; for ordering, not for reading.
  static let exact = LabelNames()

  /// The short names, in the order in which they are given.
  private static let letters = ["n", "m", "k", "l", "i", "j", "p", "q"]

  private var names: [CarriedValue: String]?

  private init() {}

  /// Names the carried values of events `n`, `m`, `k` and so on, in order of first appearance.
  package init(_ events: some Sequence<AllocationEvent>) {
    var given: [CarriedValue: String] = [:]
    for value in events.flatMap(\.carriedValues) where given[value] == nil {
      given[value] = Self.name(given.count)
    }
    names = given
  }

  private static func name(_ index: Int) -> String {
    let round = index / letters.count
    return letters[index % letters.count] + (round == 0 ? "" : "\(round)")
  }

  /// Whether the names tell apart all that is not `==`.
  var isExact: Bool { names == nil }

  func name(_ value: CarriedValue) -> String {
    guard let names else {
      return "carried\(value.isExact ? "" : "?")\(value.key.utf8.count):\(value.key)"
    }
    return names[value] ?? value.key
  }

  func unknown(_ id: Int) -> String { names == nil ? "?\(id)" : "?" }

  /// A mark before an operand, for what prints alike and is not.
  func mark(_ mark: String) -> String { names == nil ? mark : "" }
}
