import AsmDiff
import Foundation
import Testing

/// Bytes that are no text, in every place where text is expected.
@Suite(.timeLimit(.minutes(20))) struct EncodingTests {
  private static let listing = "f:\n\tretq\n"
  private static let fixture = "// asmdiff: f allocates nothing\nint f(void) { return 1; }\n"

  /// Ways to spoil a text, each with what is said of a listing and of a fixture; nil where it is read.
  enum Spoiling: String, CaseIterable, Sendable {
    case nul
    case invalid
    case overlong
    case surrogate
    case loneReturn
    case mark
    case littleUTF16
    case bigUTF16

    func bytes(_ text: String) -> [UInt8] {
      switch self {
      case .nul: Array(text.utf8) + [0]
      case .invalid: Array(text.utf8) + [0xFF, 0x0A]
      case .overlong: Array(text.utf8) + [0xC0, 0xAF, 0x0A]
      case .surrogate: Array(text.utf8) + [0xED, 0xA0, 0x80, 0x0A]
      case .loneReturn: Array(text.replacing("\n", with: "\r").utf8)
      case .mark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
      case .littleUTF16: [0xFF, 0xFE] + text.utf8.flatMap { [$0, 0] }
      case .bigUTF16: [0xFE, 0xFF] + text.utf8.flatMap { [0, $0] }
      }
    }
  }

  private static func run(
    _ spoiling: Spoiling, _ text: String, as name: String, _ verb: String
  ) async throws -> BuiltCommand.Result {
    let folder = try ScratchFolder(name: "asmdiff-bytes")
    try Data(spoiling.bytes(text)).write(to: URL(filePath: folder.path + "/" + name))
    return try await BuiltCommand(folder: folder.path).run([verb, name])
  }

  @Test(arguments: Spoiling.allCases)
  func `a listing that is no text is refused, and a byte order mark is no part of it`(
    _ spoiling: Spoiling
  ) async throws {
    let result = try await Self.run(spoiling, Self.listing, as: "a.s", "list")
    #expect(result.status == (spoiling == .mark ? 0 : 2), "\(result.output)\(result.errors)")
    #expect(result.errors.hasPrefix("asmdiff: error: a.s:") == (spoiling != .mark))
    #expect(result.output.contains("  f\n") == (spoiling == .mark), "\(result.output)")
  }

  @Test(arguments: Spoiling.allCases)
  func `a fixture that is no text is refused, and a byte order mark is no part of it`(
    _ spoiling: Spoiling
  ) async throws {
    let result = try await Self.run(spoiling, Self.fixture, as: "a.c", "check")
    let isRead = spoiling == .mark
    #expect(result.status == (isRead ? 0 : 2), "\(result.output)\(result.errors)")
    #expect(result.errors.hasPrefix("asmdiff: error: a.c:") == !isRead, "\(result.errors)")
  }

  @Test func `words that are no text are answered`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-bytes")
    try folder.write(Self.listing, to: "a.s")
    let script = #"exec "$0" show "$(printf 'a.s:\377\300')" --equate "$(printf '\377=\376')""#
    let result = try await BuiltCommand(folder: folder.path).run([], script: script)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("asmdiff: error: "))
  }
}
