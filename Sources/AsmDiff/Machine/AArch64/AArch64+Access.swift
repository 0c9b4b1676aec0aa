extension AArch64 {
  /// What a plain load or store moves, as its name says.
  struct Access {
    /// The name without what says the width.
    var name: String
    /// What says the width: `b`, `sh` and the like; empty where the register does.
    var suffix: String
    var isLoad: Bool
    /// How many registers it moves: 1 or 2.
    var count: Int

    /// The access of a mnemonic; nil for everything else.
    init?(_ mnemonic: String) {
      for suffix in ["sb", "sh", "sw", "b", "h", ""] where mnemonic.hasSuffix(suffix) {
        let stem = String(mnemonic.dropLast(suffix.count))
        guard let known = Self.known[stem] else { continue }
        if known.count == 2 && !(suffix.isEmpty || suffix == "sw" && stem == "ldp") { continue }
        if !known.isLoad && suffix.hasPrefix("s") { continue }
        name = stem
        self.suffix = suffix
        isLoad = known.isLoad
        count = known.count
        return
      }
      return nil
    }

    private static let known: [String: (isLoad: Bool, count: Int)] = {
      var known: [String: (isLoad: Bool, count: Int)] = [:]
      for name in [
        "ldr", "ldur", "ldtr", "ldar", "ldapr", "ldlar", "ldapur", "ldxr", "ldaxr",
      ] {
        known[name] = (true, 1)
      }
      for name in ["str", "stur", "sttr", "stlr", "stllr", "stlur"] { known[name] = (false, 1) }
      for name in ["ldp", "ldnp", "ldxp", "ldaxp"] { known[name] = (true, 2) }
      for name in ["stp", "stnp"] { known[name] = (false, 2) }
      return known
    }()

    var isSigned: Bool { suffix.hasPrefix("s") }

    /// How many bytes each register takes; nil where the register says it.
    var bytes: Int? {
      switch suffix.last {
      case "b": 1
      case "h": 2
      case "w": 4
      default: nil
      }
    }
  }
}
