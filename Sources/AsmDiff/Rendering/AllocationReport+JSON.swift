extension AllocationReport: Encodable {
  private enum CodingKeys: String, CodingKey {
    case format, toolchain, functions
  }

  private struct Item: Encodable {
    struct Event: Encodable {
      var event: String
      var lines: [Int]
    }

    var path: String
    var function: String
    var symbol: String
    var line: Int
    var triple: Nullable<String>
    var optimize: Nullable<String>
    var allocations: Nullable<String>
    var events: [Event]
    var reasons: [String]
  }

  /// Writes one object with stable keys.
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(JSONReport.format, forKey: .format)
    try container.encode(Nullable(toolchain), forKey: .toolchain)
    try container.encode(entries.map(Self.item), forKey: .functions)
  }

  private static func item(_ entry: Entry) -> Item {
    Item(
      path: entry.path, function: entry.function.name, symbol: entry.function.symbol.name,
      line: entry.function.line, triple: Nullable(entry.origin?.triple),
      optimize: Nullable(entry.origin?.optimize), allocations: Nullable(entry.summary.expression),
      events: entry.summary.events.map { Item.Event(event: $0.text, lines: $0.lines) },
      reasons: entry.summary.reasons)
  }
}
