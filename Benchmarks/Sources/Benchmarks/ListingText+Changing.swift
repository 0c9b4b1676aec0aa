import Foundation
import Harness

extension ListingText {
  /// The listing with one instruction changed in each of some functions, and the symbols of those.
  ///
  /// Functions that another one is a jump to are left out, because it is compared through them. So are
  /// functions of one instruction, which would be empty without it.
  func changed(
    functions count: Int, using numbers: inout RandomNumbers
  ) throws -> (text: ListingText, symbols: Set<String>) {
    let bodies = bodies()
    let targets = Set(
      bodies.values.filter { $0.count == 1 }.compactMap { jumpTarget(lines[$0[0]]) })
    let candidates = bodies.filter { symbol, body in
      body.count > 1 && !targets.contains(symbol)
    }
    guard candidates.count >= count else {
      throw BenchmarkError.tooFewFunctions(candidates.count)
    }
    let chosen = candidates.keys.sorted().shuffled(using: &numbers).prefix(count)
    var result = self
    for symbol in chosen {
      guard let index = candidates[symbol]?.randomElement(using: &numbers) else { continue }
      result.lines[index] = Self.changed(lines[index], using: &numbers)
    }
    return (result, Set(chosen))
  }

  /// Where the instructions of each function stand.
  private func bodies() -> [String: [Int]] {
    let symbols = functions
    var (function, found): (String?, [String: [Int]]) = (nil, [:])
    for (index, line) in lines.enumerated() {
      if line.hasPrefix(".Lfunc_end") {
        function = nil
      } else if let name = line.split(separator: ":", maxSplits: 1).first.map(String.init),
        symbols.contains(name)
      {
        function = name
      } else if let function, line.firstMatch(of: /^\t[a-z]/) != nil {
        found[function, default: []].append(index)
      }
    }
    return found
  }

  private func jumpTarget(_ line: String) -> String? {
    line.firstMatch(of: /^\tjmp\t\(?([^)\s]+)/).map { String($0.1) }
  }

  /// Another number, another register, one instruction less or one more.
  private static func changed(_ line: String, using numbers: inout RandomNumbers) -> String {
    switch Int.random(in: 0..<4, using: &numbers) {
    case 0:
      if let match = line.firstMatch(of: /\$(-?\d+)/), let number = Int(match.1) {
        return line.replacingCharacters(in: match.range, with: "$\(number ^ 1)")
      }
    case 1:
      if let match = line.firstMatch(of: /%r(ax|bx|cx|dx|di|si)\b/) {
        return line.replacingCharacters(in: match.range, with: match.1 == "ax" ? "%rbx" : "%rax")
      }
    case 2: return ""
    default: break
    }
    return line + "\n\tnop"
  }
}
