import AsmDiff
import Foundation
import Testing

/// Chains that are too long for a stack, and for work that grows with their square.
@Suite(.timeLimit(.minutes(20)), .serialized) struct DepthTests {
  private static let limits = BuiltCommand.Limits(seconds: 60, addressSpace: 3 << 29)

  private enum Chain: String, CaseIterable, Sendable {
    case calls
    case jumps
    case aliases
    case constants

    func text(_ name: String, _ count: Int) -> String {
      switch self {
      case .calls: HostileListing.calls(name, count)
      case .jumps: HostileListing.jumps(name, count)
      case .aliases: HostileListing.aliases(name, count)
      case .constants: HostileListing.constants(name, count)
      }
    }

    /// The instruction that uses the chain's beginning.
    func use(_ name: String) -> String {
      self == .constants ? "leaq\t.L\(name)0(%rip), %rax" : "callq\t\(name)0"
    }
  }

  private func folder(_ chain: Chain, isShorter: Bool = false) throws -> ScratchFolder {
    let folder = try ScratchFolder(name: "asmdiff-deep")
    let depth = HostileListing.depth
    let text =
      chain.text("p", depth) + chain.text("q", isShorter ? depth - 1 : depth)
      + HostileListing.pair(chain.use("p"), chain.use("q"))
    try folder.write("\t.text\n" + text, to: "deep.s")
    return folder
  }

  @Test(arguments: Chain.allCases)
  private func `a long chain is compared with its renamed copy`(_ chain: Chain) async throws {
    let folder = try folder(chain)
    let result = try await BuiltCommand(folder: folder.path)
      .run(["compare", "deep.s:f", "deep.s:g"], limits: Self.limits)
    #expect(result.status == 0, "\(result.errors.prefix(500))")
    #expect(result.output.contains("\nidentical: 2 rows equal\n"))
  }

  @Test(arguments: [Chain.calls, .constants])
  private func `a difference at the end of a long chain is found`(_ chain: Chain) async throws {
    let folder = try folder(chain, isShorter: true)
    let result = try await BuiltCommand(folder: folder.path)
      .run(["compare", "deep.s:f", "deep.s:g"], limits: Self.limits)
    #expect(result.status == 1, "\(result.errors.prefix(500))")
  }

  @Test(arguments: Chain.allCases)
  private func `the allocations of a long chain are told, or why not`(_ chain: Chain) async throws {
    let folder = try folder(chain)
    let result = try await BuiltCommand(folder: folder.path)
      .run(["show", "--allocations", "deep.s:f"], limits: Self.limits)
    #expect(result.status == 0, "\(result.errors.prefix(500))")
    #expect(result.output.contains("nothing") || result.output.contains("not known"))
  }

  @Test func `whole listings of long chains are compared`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-deep")
    let depth = HostileListing.size(100_000, debug: 500)
    let names = (0...depth).map { "\t.globl\tp\($0)\n" }.joined()
    try folder.write(
      "\t.text\n" + names + HostileListing.calls("p", depth), to: "first.s")
    try folder.write(
      "\t.text\n" + names + HostileListing.jumps("p", depth), to: "second.s")
    let result = try await BuiltCommand(folder: folder.path)
      .run(["compare", "first.s", "second.s", "--quiet"], limits: Self.limits)
    #expect(result.status == 1, "\(result.errors.prefix(500))")
  }

  @Test func `ten million labels are indexed in time and memory that grow with them`() async throws
  {
    let count = HostileListing.size(10_000_000, debug: 100_000)
    let folder = try ScratchFolder(name: "asmdiff-labels")
    try await Self.shell("seq -f '.L%.0f:' \(count) > labels.s", in: folder)
    let file = try FileHandle(forWritingTo: URL(filePath: folder.path + "/labels.s"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("\t.globl\tf\nf:\n\tretq\n".utf8))
    try file.close()
    // About 400 bytes a label, besides what every run takes.
    let limits = BuiltCommand.Limits(seconds: 60, addressSpace: 1 << 30 + count * 400)
    let result = try await BuiltCommand(folder: folder.path).run(
      ["list", "labels.s"], limits: limits)
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.contains("  f\n"))
  }

  static func shell(_ command: String, in folder: ScratchFolder) async throws {
    let outcome = try await Subprocess(
      Invocation("/usr/bin/env", ["-C", folder.path, "/bin/sh", "-c", command])
    ).run()
    try #require(outcome.isSuccess, "\(String(decoding: outcome.standardError, as: UTF8.self))")
  }
}
