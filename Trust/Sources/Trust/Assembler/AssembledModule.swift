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
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    let end = text.contains("\r\n") ? "\r\n" : "\n"
    let lines = text.components(separatedBy: end).map { line in
      if variant == .intel, line.contains("$") { return withoutDollars(line) }
      return line.contains(",unique,") ? withUniqueName(line) : line
    }
    let copy = path + ".copy.s"
    try lines.joined(separator: end).write(toFile: copy)
    let target = variant.isArm ? "aarch64-none-elf" : nil
    return try AssembledListing(assembling: copy, for: target, with: tools) {
      $0.replacing(dollar, with: "$")
    }
  }

  private static func withoutDollars(_ line: String) -> String {
    ListingText.tokens(of: line).map { token in
      token.hasPrefix("\"") ? String(token) : String(token.replacing("$", with: dollar))
    }.joined()
  }

  /// The directive with the number of a section as part of its name: `llvm-objdump` shows the name,
  /// and several sections that only the number tells apart would look like one.
  private static func withUniqueName(_ line: String) -> String {
    guard let number = line.range(of: ",unique,"), let comma = line.firstIndex(of: ",") else {
      return line
    }
    let digits = line[number.upperBound...].prefix(while: \.isNumber)
    return line[..<comma] + "." + digits + line[comma..<number.lowerBound]
  }
}
