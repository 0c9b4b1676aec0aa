/// The architectures whose listings can be read.
enum ListingArchitecture: Sendable {
  case amd64
  case aarch64

  /// The architecture that a target triple names; nil for one that cannot be read.
  init?(triple: String?) {
    guard let name = triple?.prefix(while: { $0 != "-" }) else { return nil }
    switch name {
    case "x86_64", "x86_64h", "amd64": self = .amd64
    case "aarch64", "arm64", "arm64e", "arm64_32": self = .aarch64
    default: return nil
    }
  }

  /// The architecture that a listing's first telling instruction belongs to; nil where none tells it.
  init?(of bytes: [UInt8]) {
    var evidence = ArchitectureEvidence()
    var start = 0
    while start < bytes.count, !evidence.isFinal {
      let end = bytes[start...].firstIndex(of: ASCII.newline) ?? bytes.count
      evidence.read(bytes[start..<end])
      start = end + 1
    }
    guard let architecture = evidence.conclusion else { return nil }
    self = architecture
  }

  /// Why a listing cannot be read; nil when it can.
  static func problem(
    of index: ListingIndex, _ bytes: [UInt8]
  ) -> ListingError.Problem? {
    if !index.statements.contains(where: { $0.kind == .instruction }) { return .noInstructions }
    if index.syntax.architecture != nil { return nil }
    return .unsupportedArchitecture(otherName(index, bytes))
  }

  /// How many instructions are looked at: any function of real code shows its registers in these.
  private static let sample = 256

  private static func otherName(_ index: ListingIndex, _ bytes: [UInt8]) -> String? {
    for statement in index.statements.lazy.filter({ $0.kind == .instruction }).prefix(sample) {
      let words = String(decoding: bytes[statement.range], as: UTF8.self)
        .split { !($0.isLetter || $0.isNumber) }
      if words.contains(where: { ["r0", "r7", "lr"].contains($0) }) { return "ARM" }
      if words.contains(where: { ["a0", "ra", "s0"].contains($0) }) { return "RISC-V" }
    }
    return nil
  }
}
