/// What is to be measured.
struct TrustOptions {
  /// How much of it.
  enum Scale: String {
    /// What continuous integration runs.
    case short
    /// What the figures of the README come from.
    case long
  }

  /// The names of the parts.
  var parts: Set<String>
  var scale = Scale.short
  /// What every random choice comes from.
  var seed: UInt64 = 1
  /// The folder to work in and to leave behind; nil for a temporary one.
  var folder: String?

  /// Reads the words of the command line.
  ///
  /// - Parameter all: The parts that there are.
  /// - Throws: `TrustError.usage` for a word that is not understood.
  init(_ words: [String], _ all: [any TrustPart.Type]) throws {
    let names = Set(all.map { $0.name })
    var words = words[...]
    parts = []
    while let word = words.popFirst() {
      switch word {
      case "--short": scale = .short
      case "--long": scale = .long
      case "--seed":
        guard let number = words.popFirst().flatMap({ UInt64($0) }) else {
          throw TrustError.usage(word, parts: names.sorted())
        }
        seed = number
      case "--keep":
        guard let path = words.popFirst() else {
          throw TrustError.usage(word, parts: names.sorted())
        }
        folder = path
      case let part where names.contains(part): parts.insert(part)
      default: throw TrustError.usage(word, parts: names.sorted())
      }
    }
    if parts.isEmpty { parts = names }
  }
}
