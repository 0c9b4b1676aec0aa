import AsmDiff
import FuzzSupport

/// Reads a command line, and the same one written in other ways; nothing is executed.
struct CommandLineFuzzing {
  private let words: [String]
  private let inputBytes: Int

  init(_ words: [String], inputBytes: Int) {
    self.words = words
    self.inputBytes = inputBytes
  }

  func run() {
    guard let line = parse(words) else { return }
    require(
      line.request != nil || line.verb.argumentCount.contains(line.arguments.count),
      "\(line.arguments.count) arguments for '\(line.verb)'")
    checkMeaning(line.options)
    guard line.request == nil else { return }
    checkSpelling(line)
    for argument in line.arguments { checkPath(argument) }
  }

  private func parse(_ words: [String]) -> CommandLine? {
    do throws(OptionError) {
      return try measured(.linear("reading a command line"), inputBytes: inputBytes) {
        () throws(OptionError) in try OptionParser.parse(words)
      }
    } catch {
      requirePrintable(TerminalRenderer(isColored: false).render(error.diagnostic.lines()))
      return nil
    }
  }

  private func checkMeaning(_ options: Options) {
    let cells = options.cells
    require(!cells.isEmpty, "nothing is compiled")
    require(
      cells.count == max(1, options.targets.count) * max(1, options.levels.count),
      "\(cells.count) cells")
    require(
      options.rules.isDisjoint(with: options.withoutRules), "a rule applies that was turned off")
    require(options.joined(withFixture: Options()) == options, "an empty fixture adds something")
  }

  /// A verb that is meant is the same when it is written, and a `--` at the end says nothing.
  private func checkSpelling(_ line: CommandLine) {
    if !words.contains("--") {
      require(parse(words + ["--"]) == line, "'--' at the end means something")
    }
    if line.verb == .check, words.first != Verb.check.rawValue {
      let isMeant = !words.contains(Verb.check.rawValue)
      require(!isMeant || parse([Verb.check.rawValue] + words) == line, "'check' means something")
    }
    require(parse(["--verbose"] + words)?.arguments == line.arguments, "'--verbose' is an argument")
  }

  private func checkPath(_ argument: String) {
    let path = measured(.linear("taking a path apart"), inputBytes: inputBytes) {
      ListingPath(argument)
    }
    let isWhole = path.function == nil
    require(
      isWhole
        ? argument == path.path || argument == path.path + ":"
        : argument == "\(path.path):\(path.function ?? "")",
      "'\(argument)' is not '\(path.path)' and '\(path.function ?? "")'")
  }
}
