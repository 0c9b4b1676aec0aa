import Harness

/// What was found about random programs, to be added up.
struct ProgramsTally: Sendable {
  var programs = 0
  /// Functions that were analysed, by language and level, and how many of these were decided and printed.
  var functions: [String: Int] = [:]
  var decided: [String: Int] = [:]
  /// Functions that are decided, but whose language is too long to be printed, and so to be checked.
  var unprinted = 0
  var runs = 0
  /// Runs that are whole sequences of the function's language.
  var confirmed = 0
  /// Runs that ended for a reason that is no event, and begin one.
  var begun = 0
  var refuted = 0
  /// Pairs by what they are and what was proved of them.
  var verdicts: [String: Int] = [:]
  /// Pairs that are one program, proved to be identical or to have the same allocations.
  var provedPairs = 0
  /// Those of them whose runs are equal, with every input.
  var equalPairs = 0
  /// Runs of a proved pair, looked up in the language of the other side.
  var crossed = 0
  var crossRefuted = 0
  var different = 0
  /// Pairs that differ, and of whose runs one is the sequence that tells them apart.
  var seenWitnesses = 0
  /// Those of them whose run the other side's language does not have: the look-up can say no.
  var refusedWitnesses = 0
  /// Pairs that are one program and whose runs are all equal, and that are said to differ, by language.
  var equalButDifferent: [String: Int] = [:]
  /// Runs of one program in two forms that returned different numbers: a defect of the generator.
  var otherResults = 0
  var slowest = 0.0
  /// What was wrong, with what is needed to see it again.
  var failures: [String] = []

  /// Adds what was found elsewhere.
  mutating func add(_ other: Self) {
    programs += other.programs
    functions.merge(other.functions, uniquingKeysWith: +)
    decided.merge(other.decided, uniquingKeysWith: +)
    unprinted += other.unprinted
    runs += other.runs
    confirmed += other.confirmed
    begun += other.begun
    refuted += other.refuted
    verdicts.merge(other.verdicts, uniquingKeysWith: +)
    provedPairs += other.provedPairs
    equalPairs += other.equalPairs
    crossed += other.crossed
    crossRefuted += other.crossRefuted
    different += other.different
    seenWitnesses += other.seenWitnesses
    refusedWitnesses += other.refusedWitnesses
    equalButDifferent.merge(other.equalButDifferent, uniquingKeysWith: +)
    otherResults += other.otherResults
    slowest = max(slowest, other.slowest)
    failures += other.failures
  }

  /// The figures, with the number of programs that there have to be.
  func figures(programs limit: Int) -> [Figure] {
    let analysed = functions.values.reduce(0, +)
    var figures: [Figure] = [.count("programs", programs, atLeast: limit)]
    for (name, count) in functions.sorted(by: { $0.key < $1.key }) {
      figures.append(.count("functions, \(name)", count))
      figures.append(
        .count("  of these decided", decided[name] ?? 0, atLeast: (count + 1) / 2))
    }
    figures += [
      .count("functions in all", analysed),
      .count("  decided, but too long to be printed and checked", unprinted),
      .count("runs of decided functions", runs),
      .count("  that are sequences of the proved language", confirmed, atLeast: runs / 2),
      .count("  that end for another reason, and begin one", begun),
      .count("  that are none", refuted, expected: 0),
      .count("runs that returned another number than their like", otherResults, expected: 0),
    ]
    for (name, count) in verdicts.sorted(by: { $0.key < $1.key }) {
      figures.append(.count("pairs, \(name)", count))
    }
    return figures + [
      .rate("equal runs of pairs proved alike", equalPairs, of: provedPairs),
      .count("runs looked up in the other side's language", crossed),
      .count("  that are not there", crossRefuted, expected: 0),
      .rate(
        "'different' with its sequence seen in a run", seenWitnesses, of: different, isGated: false),
      .count(
        "  a run that the other side's language does not have", refusedWitnesses, atLeast: 1),
    ]
      + ProgramLanguage.allCases.map { language in
        // Swift's optimizer counts references in another way, and leaves out blocks that it knows.
        .count(
          "one program that ran equally called 'different', \(language.rawValue)",
          equalButDifferent[language.rawValue] ?? 0, expected: language == .c ? 0 : nil)
      } + [
        .seconds("slowest analysis or comparison", slowest)
      ]
  }
}
