import Foundation
import Harness

/// What the assembler made of a listing: bytes and relocations, by the toolchain's llvm-objdump.
struct ObjectCode: Sendable {
  /// What stands between two places of a section.
  struct Content: Hashable, Sendable {
    var bytes: [UInt8]
    /// The offset from the content's start, the type, and what it refers to.
    var relocations: [String]
  }

  private struct Symbol {
    var name: String
    var section: String
    var start: Int
    var size: Int
    var isFunction: Bool
  }

  private struct Section {
    var bytes: [UInt8] = []
    var relocations: [(offset: Int, text: String)] = []
    /// Where symbols stand, in order.
    var starts: [Int] = []
  }

  private var sections: [Section] = []
  private var symbols: [String: (section: Int, start: Int, size: Int, isFunction: Bool)] = [:]

  /// Reads an object file.
  ///
  /// - Throws: `HarnessError` when llvm-objdump cannot.
  init(of path: String, in folder: String) throws {
    let output = try Command(
      "/usr/bin/env", ["llvm-objdump", "--syms", "--reloc", "--full-contents", path], in: folder
    ).run().output
    read(output)
    for index in sections.indices {
      sections[index].relocations.sort { $0.offset < $1.offset }
      sections[index].starts = symbols.values.lazy.filter { $0.section == index }.map(\.start)
        .sorted()
    }
  }

  /// The content of a function, or of a data object up to the next symbol; nil for no symbol.
  func content(of symbol: String) -> Content? {
    let name = symbol.first == "\"" ? String(symbol.dropFirst().dropLast()) : symbol
    guard let (section, start, size, isFunction) = symbols[name] else { return nil }
    let whole = sections[section]
    let next = whole.starts.first { $0 > start } ?? whole.bytes.count
    let end = isFunction && size > 0 ? start + size : next
    guard start <= end, end <= whole.bytes.count else { return nil }
    let first = whole.relocations.partitioningIndex { $0.offset >= start }
    let last = whole.relocations.partitioningIndex { $0.offset >= end }
    return Content(
      bytes: Array(whole.bytes[start..<end]),
      relocations: whole.relocations[first..<last].map { "\($0.offset - start) \($0.text)" })
  }
}

// MARK: - Reading

extension ObjectCode {
  private enum Part { case nothing, symbols, relocations, contents }

  private mutating func read(_ output: Data) {
    var (part, section, numbers) = (Part.nothing, 0, [String: Int]())
    func number(_ name: String) -> Int {
      if let number = numbers[name] { return number }
      numbers[name] = sections.count
      sections.append(Section())
      return sections.count - 1
    }
    for line in output.split(separator: UInt8(ascii: "\n")) {
      if part == .contents, line.first == UInt8(ascii: " ") {
        readBytes(line, section)
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      if text.hasPrefix("SYMBOL TABLE:") {
        part = .symbols
      } else if text.hasPrefix("RELOCATION RECORDS FOR [") {
        part = .relocations
        section = number(String(text.dropFirst(24).prefix { $0 != "]" }))
      } else if text.hasPrefix("Contents of section ") {
        part = .contents
        section = number(String(text.dropFirst(20).dropLast()))
      } else if part == .symbols, let symbol = Self.symbol(text) {
        symbols[symbol.name] = (
          number(symbol.section), symbol.start, symbol.size, symbol.isFunction
        )
      } else if part == .relocations {
        let words = text.split(separator: " ", maxSplits: 1)
        guard words.count == 2, let offset = Int(words[0], radix: 16) else { continue }
        let value = words[1].split(separator: " ").joined(separator: " ")
        sections[section].relocations.append((offset, value))
      }
    }
  }

  /// ` 0010 554889e5 5dc3  UH..]`: an offset, up to four words of hexadecimal digits, and the text.
  private mutating func readBytes(_ line: Data, _ section: Int) {
    var index = line.index(after: line.startIndex)
    while index < line.endIndex, line[index] != UInt8(ascii: " ") { index += 1 }
    var (words, high): (Int, UInt8?) = (0, nil)
    while index < line.endIndex {
      let byte = line[index]
      index += 1
      if byte == UInt8(ascii: " ") {
        words += 1
        if words == 5 || (index < line.endIndex && line[index] == UInt8(ascii: " ")) { break }
        continue
      }
      let digit =
        byte < UInt8(ascii: "a") ? byte - UInt8(ascii: "0") : byte - UInt8(ascii: "a") + 10
      if let first = high {
        sections[section].bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
  }

  /// `0000000000000000 g     F .text	0000000000000005 .protected name`.
  private static func symbol(_ line: String) -> Symbol? {
    let halves = line.split(separator: "\t", maxSplits: 1)
    guard halves.count == 2, let start = Int(halves[0].prefix(16), radix: 16),
      let section = halves[0].split(separator: " ").last,
      let size = Int(halves[1].prefix(16), radix: 16)
    else { return nil }
    var name = halves[1].dropFirst(17)
    for visibility in [".hidden ", ".protected ", ".internal "] where name.hasPrefix(visibility) {
      name = name.dropFirst(visibility.count)
    }
    let flags = halves[0].dropFirst(17).prefix(7)
    return Symbol(
      name: String(name), section: String(section), start: start, size: size,
      isFunction: flags.last == "F")
  }
}

extension Array {
  /// The index of the first element that a condition holds for; it holds for all behind it.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
