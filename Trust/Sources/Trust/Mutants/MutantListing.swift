import AsmDiff
import Foundation
import Harness

/// A listing of which mutants are made, and what the assembler makes of it.
struct MutantListing: Sendable {
  /// What the figures call it.
  let name: String
  let anatomy: ListingAnatomy
  let referrers: [String: Set<String>]
  let symbols: ForeignSymbols
  let assembly: MutantAssembly
  let original: Listing

  /// Reads and assembles a listing.
  ///
  /// - Throws: `HarnessError` where the assembler refuses the listing, `ListingError` where AsmDiff does.
  init(_ path: String, name: String, _ dialect: AssemblyDialect, in folder: String) throws {
    var text = try ListingText(contentsOf: path)
    text.lines = text.lines.map(Self.withoutUniqueSection)
    if dialect == .intel { text.lines = text.lines.map(Self.withoutDollar) }
    self.name = name
    anatomy = ListingAnatomy(text, dialect)
    referrers = anatomy.referrers()
    symbols = ForeignSymbols(anatomy)
    let assembler = Assembler(dialect: dialect, folder: folder)
    let joined = text.lines.joined(separator: "\n")
    switch try assembler.assemble(joined, named: "original-\(name.filter { $0.isLetter })") {
    case .assembled(let code):
      assembly = MutantAssembly(anatomy: anatomy, assembler: assembler, object: code)
    case .refused(_, let messages):
      throw HarnessError.failed(command: "clang \(path)", status: 1, output: messages)
    }
    original = try Listing(text: joined, path: "original.s")
  }

  /// A line with a section's own name for a section that is one of several of one name: the symbol table
  /// does not tell those apart.
  private static func withoutUniqueSection(_ line: String) -> String {
    guard line.hasPrefix("\t.section\t"), let range = line.range(of: ",unique,"),
      let comma = line.firstIndex(of: ",")
    else { return line }
    let (name, flags) = (line[..<comma], line[comma..<range.lowerBound])
    return "\(name).unique\(line[range.upperBound...])\(flags)"
  }

  /// A line with other symbols where Swift's begin with a dollar: as LLVM prints them into Intel text, its
  /// own assembler does not read them.
  private static func withoutDollar(_ line: String) -> String {
    line.hasPrefix("\t.asci") ? line : line.replacing("$", with: "_D")
  }
}
