/// The part of a line that makes it a claim or a line of options.
enum ClaimMarker: Equatable {
  /// `// asmdiff:`; the claim begins at the offset, in bytes.
  case claim(offset: Int)
  /// `// asmdiff-options:`; the options begin at the offset, in bytes.
  case options(offset: Int)
  /// Neither, but it looks like one: an error at the offset, in bytes.
  case broken(ClaimError.Problem, offset: Int)

  /// Where the line goes on behind the marker, in bytes.
  var offset: Int {
    switch self {
    case .claim(let offset), .options(let offset), .broken(_, let offset): offset
    }
  }

  private static let name = Array("asmdiff".utf8)
  private static let slash = UInt8(ascii: "/")
  private static let colon = UInt8(ascii: ":")

  /// The marker of a line; nil if the line has none.
  init?(line: [UInt8]) {
    let start = line.firstIndex { !Self.isSpace($0) } ?? line.count
    guard let slashes = Self.comment(in: line, from: start) else { return nil }
    let afterSlashes = line[slashes...].firstIndex { $0 != Self.slash } ?? line.count
    let word = line[afterSlashes...].firstIndex { !Self.isSpace($0) } ?? line.count
    let text = line[word...]
    guard text.prefix(Self.name.count).map({ $0 | 0x20 }) == Self.name else { return nil }
    let rest = text.dropFirst(Self.name.count)
    let isExact = text.starts(with: Self.name)
    if slashes != start {
      guard isExact, rest.first == Self.colon || rest.starts(with: "-options:".utf8) else {
        return nil
      }
      self = .broken(.afterCode, offset: slashes)
    } else if afterSlashes - slashes != 2 || !isExact {
      guard let end = rest.firstIndex(of: Self.colon), !rest[..<end].contains(where: Self.isSpace)
      else { return nil }
      let marker = String(decoding: line[slashes...end], as: UTF8.self)
      self = .broken(.misspeltMarker(marker), offset: slashes)
    } else if rest.first == Self.colon {
      self = .claim(offset: rest.startIndex + 1)
    } else if rest.starts(with: "-options:".utf8) {
      self = .options(offset: rest.startIndex + "-options:".utf8.count)
    } else {
      let end = text.firstIndex(where: Self.isSpace) ?? line.count
      let marker = String(decoding: line[slashes..<end], as: UTF8.self)
      self = .broken(.unknownMarker(marker), offset: slashes)
    }
  }

  /// Where the comment begins that the line is, or that follows its code and holds a marker.
  private static func comment(in line: [UInt8], from start: Int) -> Int? {
    let limit = max(start, line.count - name.count - 1)
    let comments = (start..<limit).lazy.filter { line[$0] == slash && line[$0 + 1] == slash }
    if comments.first == start { return start }
    return comments.first { offset in
      let text = line[(offset + 2)...].drop(while: isSpace)
      let isInString = line[..<offset].count { $0 == UInt8(ascii: "\"") } % 2 == 1
      return text.starts(with: name) && !isInString
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
