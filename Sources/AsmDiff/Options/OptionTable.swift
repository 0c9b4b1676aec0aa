/// The options of the command, in the order of the help.
package enum OptionTable {
  /// Every option.
  package static let all = compilation + comparison + report + help

  /// The option of that name; nil if there is none.
  package static func option(named name: String) -> Option? { all.first { $0.name == name } }

  private static let allVerbs = Set(Verb.allCases)
  private static let comparing: Set<Verb> = [.check, .compare]
  private static let normalizing: Set<Verb> = [.check, .compare, .show]

  private static let compilation = [
    Option(
      name: "--target", group: .compilation, verbs: allVerbs, isForFixtures: true,
      isRepeatable: true, summary: "compile for this target triple, not for this machine",
      details: "Several targets and several levels make a matrix: every claim is checked in each.",
      effect: .value("TRIPLE") { options, name in
        Triple(name).map { options.targets.appendOnce($0) } != nil
      }),
    Option(
      name: "--optimize", group: .compilation, verbs: allVerbs, isForFixtures: true,
      isRepeatable: true, choices: OptimizationLevel.allCases.map(\.rawValue),
      summary: "optimise for none, speed (default), size or unchecked",
      details: "They are swiftc's -Onone, -O, -Osize and -Ounchecked.",
      effect: .value("LEVEL") { options, name in
        OptimizationLevel(rawValue: name).map { options.levels.appendOnce($0) } != nil
      }),
    Option(
      name: "--swiftc", group: .compilation, verbs: allVerbs,
      summary: "compile with this swiftc",
      details: "Without it: the one that the variable SWIFTC names, xcrun's, or the one on PATH.",
      effect: .value("FILE") { set(&$0.compiler, $1) }),
    Option(
      name: "-Xswiftc", group: .compilation, verbs: allVerbs, isForFixtures: true,
      isRepeatable: true, takesAnyValue: true, summary: "pass an argument on to swiftc",
      effect: .value("ARG") { $0.compilerArguments.appendAny($1) }),
    Option(
      name: "--timeout", group: .compilation, verbs: allVerbs,
      summary: "give up on a compiler after so many seconds (default 300)",
      effect: .value("SECONDS") { set(&$0.timeout, $1, atLeast: 1) }),
    Option(
      name: "--jobs", group: .compilation, verbs: allVerbs,
      summary: "run at most N compilations at a time (default: the cores)",
      effect: .value("N") { set(&$0.jobs, $1, atLeast: 1) }),
    Option(
      name: "--dry-run", group: .compilation, verbs: allVerbs,
      summary: "print the commands that would run, and compile nothing",
      effect: .flag { $0.isDryRun = true }),
  ]

  private static let comparison = [
    Option(
      name: "--strict", group: .comparison, verbs: normalizing, isForFixtures: true,
      summary: "use only the rules that rename nothing but labels",
      details: "They are comments, directives, labels and self.",
      effect: .flag { $0.isStrict = true }),
    Option(
      name: "--without-rule", group: .comparison, verbs: normalizing, isForFixtures: true,
      isRepeatable: true, choices: NormalizationRule.allCases.map(\.rawValue),
      summary: "turn one rule of normalisation off",
      details: "The rules: " + NormalizationRule.allCases.map(\.rawValue).joined(separator: ", ")
        + ".",
      effect: .value("NAME") { options, name in
        NormalizationRule(rawValue: name).map { options.withoutRules.insert($0) } != nil
      }),
    Option(
      name: "--equate", group: .comparison, verbs: comparing, isForFixtures: true,
      isRepeatable: true, summary: "let two symbols correspond; the report says so",
      details: "A and B are names of functions; a name that holds '=' is given by its symbol.",
      effect: .value("A=B") { $0.equatedSymbols.appendPair($1) }),
    Option(
      name: "--equate-module", group: .comparison, verbs: comparing, isForFixtures: true,
      isRepeatable: true, summary: "let two names of one module correspond",
      effect: .value("M=N") { $0.equatedModules.appendPair($1) }),
    Option(
      name: "--allocator", group: .comparison, verbs: allVerbs, isForFixtures: true,
      isRepeatable: true, summary: "take a routine for one like malloc, calloc, free, ...",
      details: "KIND is the name of a routine that allocates, frees or counts references, such as "
        + AllocationRoutines.commonKinds.prefix(3).joined(separator: ", ")
        + ". NAME is a function's name; its body is not looked at, and its events have its name.",
      effect: .checkedValue("NAME=KIND-like") { options, value throws(OptionError) in
        try options.addAllocator(value)
      }),
    Option(
      name: "--harmless", group: .comparison, verbs: allVerbs, isForFixtures: true,
      isRepeatable: true, summary: "take a routine for one that does not allocate or free",
      details: "Calls of it are no events, and its body is not looked at.",
      effect: .checkedValue("NAME") { options, value throws(OptionError) in
        try options.addHarmless(value)
      }),
    Option(
      name: "--require", group: .comparison, verbs: [.compare],
      choices: Verdict.allCases.map(\.rawValue),
      summary: "the verdict that 'compare' must reach (default identical)",
      details: "A stronger verdict will do. Strongest first: "
        + Verdict.allCases.map(\.rawValue).joined(separator: ", ") + ".",
      effect: .value("VERDICT") { options, name in
        Verdict(rawValue: name).map { options.requiredVerdict = $0 } != nil
      }),
    Option(
      name: "--run", group: .comparison, verbs: [.check],
      summary: "run functions that take integers, and compare what they allocate",
      details:
        "Code of the fixture runs on this machine, in processes of limited time and memory that "
        + "can read files, but not write any, start a process or open a socket. "
        + "Its allocations must be among those that the analysis proved, and equal where a claim "
        + "says that two functions allocate alike.",
      effect: .flag { $0.runsFunctions = true }),
  ]

  private static let report = [
    Option(
      name: "--allocations", group: .report, verbs: [.show],
      summary: "show the allocation sequences, not the code",
      effect: .flag { $0.showsAllocations = true }),
    Option(
      name: "--format", group: .report, verbs: normalizing,
      choices: Options.Format.allCases.map(\.rawValue),
      summary: "write the report as text (default) or json",
      effect: .value("FORMAT") { options, name in
        Options.Format(rawValue: name).map { options.format = $0 } != nil
      }),
    Option(
      name: "--output", group: .report, verbs: allVerbs,
      summary: "write the report to a file, not to standard output",
      details: "The file is replaced once the report is complete; '-' is standard output.",
      effect: .value("FILE") { set(&$0.output, $1) }),
    Option(
      name: "--color", group: .report, verbs: allVerbs,
      choices: Options.ColorChoice.allCases.map(\.rawValue),
      summary: "colour the report: auto (default), always or never",
      details: "'auto' colours on a terminal, unless the variable NO_COLOR is set.",
      effect: .value("WHEN") { options, name in
        Options.ColorChoice(rawValue: name).map { options.color = $0 } != nil
      }),
    Option(
      name: "--width", group: .report, verbs: allVerbs,
      summary: "lay the report out for N columns (default: the terminal's)",
      details: "At least \(SideBySideLayout.minimumWidth). Where there is no terminal it is "
        + "\(SideBySideLayout.defaultWidth).",
      effect: .value("N") { set(&$0.width, $1, atLeast: SideBySideLayout.minimumWidth) }),
    Option(
      name: "--context", group: .report, verbs: comparing,
      summary: "show N equal rows around changed ones (default 8)",
      details: "A stretch of more than 2N+1 equal rows is cut in its middle.",
      effect: .value("N") { set(&$0.context, $1, atLeast: 0) }),
    Option(
      name: "--verbose", group: .report, verbs: allVerbs,
      summary: "print the commands that run, on standard error",
      effect: .flag { $0.isVerbose = true }),
    Option(
      name: "--quiet", group: .report, verbs: comparing,
      summary: "report only what fails",
      details: "A report in JSON is always whole.",
      effect: .flag { $0.isQuiet = true }),
  ]

  private static let help = [
    Option(
      name: "-h", group: .help, verbs: allVerbs, summary: "print short help",
      effect: .request(.shortHelp)),
    Option(
      name: "--help", group: .help, verbs: allVerbs, summary: "print long help",
      effect: .request(.longHelp)),
    Option(
      name: "--version", group: .help, verbs: allVerbs, summary: "print the version",
      effect: .request(.version)),
  ]
}

private func set(_ field: inout Int, _ text: String, atLeast minimum: Int) -> Bool {
  guard let number = Int(text), number >= minimum else { return false }
  field = number
  return true
}

private func set(_ field: inout Int?, _ text: String, atLeast minimum: Int) -> Bool {
  guard let number = Int(text), number >= minimum else { return false }
  field = number
  return true
}

private func set(_ field: inout String?, _ text: String) -> Bool {
  field = text
  return !text.isEmpty
}

extension [String] {
  fileprivate mutating func appendAny(_ value: String) -> Bool {
    append(value)
    return true
  }
}

extension Array where Element: Equatable {
  fileprivate mutating func appendOnce(_ value: Element) {
    if !contains(value) { append(value) }
  }
}

extension [ComparisonOptions.Equation] {
  fileprivate mutating func appendPair(_ text: String) -> Bool {
    let names = text.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, !names.contains("") else { return false }
    append(ComparisonOptions.Equation(names[0], names[1]))
    return true
  }
}
