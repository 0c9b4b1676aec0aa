/// Finds what a user means by a name.
enum NameMatch {
  /// The elements whose symbol has the name, by the strictest reading that any element meets: the
  /// symbol, the full name, the short name, the base name.
  static func best<Element>(
    _ name: String, among elements: [Element], symbol: (Element) -> Symbol
  ) -> [Element] {
    let readings: [(Symbol) -> Bool] = [
      { $0 == Symbol(name) },
      { Demangler.fullName(of: $0) == name },
      { matchesShortName(name, Demangler.shortName(of: $0)) },
      { baseName(of: Demangler.shortName(of: $0)) == name },
    ]
    for reading in readings {
      let matches = elements.filter { reading(symbol($0)) }
      if !matches.isEmpty { return matches }
    }
    return []
  }

  /// Whether a name is the short name, with or without its generic parameters.
  private static func matchesShortName(_ name: String, _ short: String) -> Bool {
    name == short || (short.contains("<") && name == withoutGenericParameters(short))
  }

  private static func withoutGenericParameters(_ name: String) -> String {
    guard let open = name.firstIndex(of: "<"), let close = name[open...].firstIndex(of: ">"),
      name[name.index(after: close)...].hasPrefix("(")
    else { return name }
    return String(name[..<open] + name[name.index(after: close)...])
  }

  private static func baseName(of short: String) -> String {
    String(withoutGenericParameters(short).prefix { $0 != "(" })
  }

  /// How many names are offered.
  private static let shown = 3

  /// The longest name of which misspellings are looked for, in letters: the time grows with the square.
  private static let longest = 512

  /// The names that come near, nearest first.
  static func nearest(to name: String, among names: [String]) -> [String] {
    let limit = max(2, name.count / 3)
    let lowered = name.lowercased()
    let near = Set(names).compactMap { candidate -> (name: String, distance: Int)? in
      // Part of a name is nearer than a misspelt one.
      if name.count > 2 && candidate.lowercased().contains(lowered) { return (candidate, 0) }
      guard abs(candidate.count - name.count) <= limit, candidate.count <= longest else {
        return nil
      }
      let distance = distance(name, candidate)
      return distance <= limit ? (candidate, distance) : nil
    }
    return near.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(shown).map(\.name)
  }

  /// The number of letters that must be put in, taken out or exchanged.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (line, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = line + 1
      for column in right.indices {
        let change = diagonal + (letter == right[column] ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
