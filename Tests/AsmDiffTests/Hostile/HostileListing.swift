import AsmDiff
import Foundation

/// Listings that no compiler writes, and how large they are.
enum HostileListing {
  /// A size: the full one in an optimised build and with `ASMDIFF_HOSTILE=full`, else a smaller one.
  static func size(_ full: Int, debug: Int) -> Int {
    #if DEBUG
      ProcessInfo.processInfo.environment["ASMDIFF_HOSTILE"] == "full" ? full : debug
    #else
      full
    #endif
  }

  /// How many links a chain has.
  static let depth = size(100_000, debug: 4_000)

  /// Functions `NAME0`, `NAME1`, ..., each of which names the next one.
  static func functions(_ name: String, _ count: Int, body: (String) -> String) -> String {
    (0..<count).map { "\(name)\($0):\n" + body("\(name)\($0 + 1)") }.joined()
      + "\(name)\(count):\n\tretq\n"
  }

  /// Functions that call each other.
  static func calls(_ name: String, _ count: Int) -> String {
    functions(name, count) { "\tcallq\t\($0)\n\tretq\n" }
  }

  /// Functions that are a jump to each other.
  static func jumps(_ name: String, _ count: Int) -> String {
    functions(name, count) { "\tjmp\t\($0)\n" }
  }

  /// A function of another name, and names for names of it.
  static func aliases(_ name: String, _ count: Int) -> String {
    "\(name)\(count):\n\tretq\n"
      + (0..<count).map { "\t.set\t\(name)\($0), \(name)\($0 + 1)\n" }.joined()
  }

  /// Private constants, each of which holds the address of the next one.
  static func constants(_ name: String, _ count: Int) -> String {
    "\t.section\t.rodata,\"a\",@progbits\n"
      + (0..<count).map { ".L\(name)\($0):\n\t.quad\t.L\(name)\($0 + 1)\n" }.joined()
      + ".L\(name)\(count):\n\t.quad\t1\n\t.text\n"
  }

  /// Functions `f` and `g`, global and with an end, that do something.
  static func pair(_ first: String, _ second: String) -> String {
    ["f": first, "g": second].sorted { $0.key < $1.key }
      .map { "\t.globl\t\($0)\n\($0):\n\t\($1)\n\tretq\n" }.joined()
  }
}
