import AsmDiff
import Foundation
import Harness

/// A module's listing, as AsmDiff and as the assembler understand it.
struct AssembledModule: Sendable {
  /// Which module, and how it was compiled.
  struct Source: Sendable, Hashable, CustomStringConvertible {
    var module: String
    var variant: ListingVariant

    var description: String { "\(module).\(variant)" }
  }

  /// The `$` of symbols, as it is written in a copy of an Intel listing.
  ///
  /// The assembler does not take `call $s4main3fooyyF` in Intel text, though the compiler writes it.
  private static let dollar = ".dollar."

  let source: Source
  let path: String
  let listing: Listing
  let assembled: AssembledListing
  /// The functions that have instructions, in the order of the listing.
  let functions: [String]

  /// Compiles and assembles a module.
  ///
  /// - Throws: `HarnessError` when the compiler or the assembler fails, `ListingError` when AsmDiff
  ///   cannot read the listing.
  init(_ source: Source, _ listings: any ListingSource, _ tools: AssemblerTools) throws {
    let path = try listings.path(of: source.module, source.variant)
    try self.init(source, at: path, tools)
  }

  /// Reads and assembles a listing.
  ///
  /// - Throws: `HarnessError` when the assembler fails, `ListingError` when AsmDiff cannot read it.
  init(_ source: Source, at path: String, _ tools: AssemblerTools) throws {
    self.source = source
    self.path = path
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    listing = try Listing(bytes: bytes, path: path)
    assembled = try Self.assemble(path, source.variant, tools)
    let assembled = assembled
    functions = listing.functions.map(\.symbol.name).filter {
      assembled.symbols[$0]?.size ?? 0 > 0
    }
  }

  private static func assemble(
    _ path: String, _ variant: ListingVariant, _ tools: AssemblerTools
  ) throws -> AssembledListing {
    guard variant == .intel else {
      let target = variant.isArm ? "aarch64-none-elf" : nil
      return try AssembledListing(assembling: path, for: target, with: tools)
    }
    var text = try ListingText(contentsOf: path)
    text.lines = text.lines.map { line in
      guard line.contains("$") else { return line }
      return ListingText.tokens(of: line).map { token in
        token.hasPrefix("\"") ? String(token) : String(token.replacing("$", with: dollar))
      }.joined()
    }
    try text.write(to: path + ".dollars.s")
    return try AssembledListing(assembling: path + ".dollars.s", with: tools) {
      $0.replacing(dollar, with: "$")
    }
  }
}
