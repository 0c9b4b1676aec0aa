/// The help, made from the table of options.
package enum HelpText {
  /// The tool's version.
  package static let version = "0.1.0"

  /// What `-h` prints.
  package static var short: String {
    """
    asmdiff \(version): do two functions compile to the same code?

    \(usage)

    \(optionList)

    Run 'asmdiff --help' for more.
    """
  }

  /// What `--help` prints.
  package static var long: String {
    """
    asmdiff \(version)

    Compiles fixtures, compares pairs of their functions, shows both listings side by side, and
    says whether the claims in the fixtures hold.

    \(usage)

    A PATH is a .swift file (compiled), a .c file (compiled), a .s file (read), or '-': a listing
    on standard input. A FUNCTION is a symbol, a demangled name, a short name such as
    'append(_:)', or a base name where only one function has it. A PATH ends at the first ':'
    before which a file has that name.

    \(longOptionList)

    Claims stand in a fixture's comments, a line each:

      // asmdiff: boxInReference() identical-to boxInSystem()
      // asmdiff: boxThroughAny(_:) differs-from boxInSystem()
      // asmdiff: --only size: boxInReference() identical-to rust-box.s:create_box
      // asmdiff-options: --target aarch64-none-none-elf

    The verbs of a claim:
      \(ClaimParser.verbs.joined(separator: ", "))

    FILE:FUNCTION names a function of a .swift, .c or .s file, relative to the fixture's folder. A
    name that holds spaces stands in double quotes. '--only' restricts a claim to a level or a
    target. A line of options takes those that say what is compiled and compared; a matrix on the
    command line replaces the file's.

    Exit status: 0 all claims hold, or the required verdict is reached; 1 one is not; 2 trouble:
    usage, compiler, unreadable input.
    """
  }

  /// The list of options as the README prints it, too.
  package static var optionList: String {
    grouped { option in
      let usage = option.usage.padded(to: usageWidth)
      return "  \(usage)  \(option.summary)" + (option.isRepeatable ? " (repeatable)" : "")
    }
  }

  private static var usageWidth: Int { OptionTable.all.map(\.usage.count).max() ?? 0 }

  private static var longOptionList: String {
    grouped { option in
      let summary = option.summary + (option.isRepeatable ? " (repeatable)" : "")
      let users = option.verbs.count == Verb.allCases.count ? nil : "Only for \(option.users)."
      let lines = [summary, option.details.isEmpty ? nil : option.details, users]
      let wrapped = lines.compactMap { $0 }.flatMap { line in
        StyledText(line).wrapped(to: 90, indent: 2).map { "      \($0.plainText)" }
      }
      return (["  \(option.usage)"] + wrapped)
        .joined(separator: "\n")
    }
  }

  private static var usage: String {
    let width = Verb.allCases.map(\.usage.count).max() ?? 0
    let verbs = Verb.allCases.map { "  \($0.usage.padded(to: width))  \($0.summary)" }
    return (["Usage:"] + verbs).joined(separator: "\n")
  }

  private static func grouped(_ line: (Option) -> String) -> String {
    Option.Group.allCases.map { group in
      let lines = OptionTable.all.filter { $0.group == group }.map(line)
      return (["\(group.rawValue):"] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}

extension Option {
  fileprivate var users: String {
    Verb.allCases.filter(verbs.contains).map { "'\($0)'" }.joined(separator: ", ")
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
