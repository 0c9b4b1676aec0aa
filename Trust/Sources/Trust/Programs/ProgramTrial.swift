import AsmDiff
import Foundation
import Harness

/// One file of random programs: compiled at each level, analysed, run, and compared.
struct ProgramTrial: Sendable {
  static let levels: [OptimizationLevel] = [.none, .speed, .size]

  let file: ProgramFile
  private let compiler: Compiler
  private let tools: ProgramTools
  private let folder: String

  init(_ file: ProgramFile, _ compiler: Compiler, _ tools: ProgramTools, folder: String) {
    self.file = file
    self.compiler = compiler
    self.tools = tools
    self.folder = folder
  }

  /// Does all of it.
  ///
  /// - Throws: Why it could not be done.
  func tally() async throws -> ProgramsTally {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var tally = ProgramsTally()
    tally.programs = file.families.count
    let path = folder + "/programs." + file.language.fileExtension
    try file.text.write(toFile: path, atomically: true, encoding: .utf8)
    var versions: [OptimizationLevel: [Int: [ProgramVersion]]] = [:]
    for level in Self.levels { versions[level] = try await self.versions(path, level) }
    for family in file.families.indices {
      let family = Self.levels(of: family).compactMap { versions[$0]?[family] }
      for version in family.joined() { try check(version, &tally) }
      for pair in ProgramPair.all(family) { try check(pair, &tally) }
    }
    return tally
  }

  /// The two levels at which a family is looked at; which ones turns with its number.
  private static func levels(of family: Int) -> [OptimizationLevel] {
    [levels[family % levels.count], levels[(family + 1) % levels.count]]
  }

  /// The functions at one level, analysed and run, by the numbers of their families.
  private func versions(
    _ path: String, _ level: OptimizationLevel
  ) async throws -> [Int: [ProgramVersion]] {
    let source = try await compiler.compile(
      CompilationRequest(path: path, optimize: level, arguments: ["-suppress-warnings"]))
    let listing = try Listing(bytes: source.assembly, path: path)
    let numbers = file.families.indices.filter { Self.levels(of: $0).contains(level) }
    let functions = try numbers.map { number in
      try file.families[number].names.map { try listing.function(named: $0) }
    }
    let folder = folder + "/" + level.rawValue
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let tracer = try ProgramTracer(
      source.assembly, functions: functions.joined().map(\.symbol.name), in: folder, tools)
    let runs = try tracer.run(
      numbers.flatMap { Array(repeating: file.families[$0].inputs, count: 3) })
    var versions: [Int: [ProgramVersion]] = [:]
    for (index, number) in numbers.enumerated() {
      versions[number] = try (0..<3).map { form in
        try ProgramVersion(
          family: number, form: form, level: level, listing: listing,
          function: functions[index][form], runs: runs[3 * index + form])
      }
    }
    return versions
  }
}

// MARK: - One function

extension ProgramTrial {
  /// Looks all runs up in the language that is proved.
  private func check(_ version: ProgramVersion, _ tally: inout ProgramsTally) throws {
    let name = "\(file.language.rawValue), \(version.level.rawValue)"
    tally.functions[name, default: 0] += 1
    tally.slowest = max(tally.slowest, version.seconds)
    if version.seconds > 5 { tally.failures.append(slow(version, version.seconds)) }
    guard let matcher = version.matcher else {
      if version.sequences != nil { tally.unprinted += 1 }
      return
    }
    tally.decided[name, default: 0] += 1
    for run in version.runs {
      tally.runs += 1
      switch try matcher.answer(run) {
      case .whole: tally.confirmed += 1
      case .beginning: tally.begun += 1
      case .none(let position):
        tally.refuted += 1
        tally.failures.append(refutation(version, run, version, position))
      }
    }
  }

  private func slow(_ version: ProgramVersion, _ seconds: Double) -> String {
    "slow: \(seconds) s for \(place(version))\n" + text(version)
  }

  private func refutation(
    _ version: ProgramVersion, _ run: ProgramRun, _ other: ProgramVersion, _ position: Int
  ) -> String {
    """
    \(place(version)) with \(run.input.text) did, wrong from call \(position) on:
      \(run.text)
    which is not among the sequences of \(place(other)):
      \(other.sequences ?? "")
    \(text(version))
    """
  }

  private func place(_ version: ProgramVersion) -> String {
    "\(version.function.name) at '\(version.level.rawValue)' (\(file.language.rawValue), file "
      + "\(file.number))"
  }

  private func text(_ version: ProgramVersion) -> String {
    file.text(of: version.family, version.form)
  }
}

// MARK: - Pairs

extension ProgramTrial {
  private func check(_ pair: ProgramPair, _ tally: inout ProgramsTally) throws {
    if pair.isOneProgram { checkResults(pair, &tally) }
    let (comparison, seconds) = try pair.compare()
    tally.slowest = max(tally.slowest, seconds)
    if seconds > 5 {
      tally.failures.append(slow(pair.baseline, seconds) + text(pair.candidate))
    }
    tally.verdicts["\(pair.kind): \(comparison.verdict.rawValue)", default: 0] += 1
    if comparison.hasSameAllocations {
      checkAlike(pair, comparison, &tally)
      try checkCrossed(pair.baseline, pair.candidate, &tally)
      try checkCrossed(pair.candidate, pair.baseline, &tally)
    }
    if let witness = comparison.witness { try check(witness, pair, &tally) }
  }

  /// Looks for a run that is the sequence of a witness, and says where one program is said to differ from
  /// itself although all runs are equal.
  private func check(
    _ witness: Comparison.Witness, _ pair: ProgramPair, _ tally: inout ProgramsTally
  ) throws {
    tally.different += 1
    let isOfBaseline = witness.allowedBy == .baseline
    let side = isOfBaseline ? pair.baseline : pair.candidate
    let matcher = try SequenceMatcher(witness.sequence)
    let other = isOfBaseline ? pair.candidate : pair.baseline
    let seen = try side.runs.filter {
      if case .whole = try matcher.answer($0) { true } else { false }
    }
    if !seen.isEmpty { tally.seenWitnesses += 1 }
    let isRefused = try seen.contains {
      if case .none? = try other.matcher?.answer($0) { true } else { false }
    }
    if isRefused { tally.refusedWitnesses += 1 }
    let isEqual = zip(pair.baseline.runs, pair.candidate.runs).allSatisfy { $0.isLike($1) }
    guard pair.isOneProgram, isEqual else { return }
    tally.equalButDifferent[file.language.rawValue, default: 0] += 1
    guard file.language == .c else { return }
    tally.failures.append(
      """
      \(place(pair.baseline)) and \(place(pair.candidate)) are one program, ran equally, and are \
      'different': only the \(witness.allowedBy.rawValue) allows \(witness.sequence)
        \(pair.baseline.sequences ?? "?")
        \(pair.candidate.sequences ?? "?")
      \(text(pair.baseline))
      \(text(pair.candidate))
      """)
  }

  /// One program returns one number, whatever the form: else the generator is wrong.
  ///
  /// Where the compiler may leave out blocks, which request is the first is not the program's to say.
  private func checkResults(_ pair: ProgramPair, _ tally: inout ProgramsTally) {
    for (left, right) in zip(pair.baseline.runs, pair.candidate.runs)
    where left.input.failing == 0 || file.language != .glibc {
      guard left.ending.isReturn, right.ending.isReturn, left.ending != right.ending else {
        continue
      }
      tally.otherResults += 1
      tally.failures.append(inequality(pair, left, right, "returned different numbers"))
    }
  }

  /// Identical code does the same with equal inputs, and so do forms of one program that were proved alike.
  private func checkAlike(
    _ pair: ProgramPair, _ comparison: Comparison, _ tally: inout ProgramsTally
  ) {
    guard pair.isOneProgram || comparison.isIdentical else { return }
    tally.provedPairs += 1
    let unequal = zip(pair.baseline.runs, pair.candidate.runs).first { !$0.isLike($1) }
    guard let (left, right) = unequal else {
      tally.equalPairs += 1
      return
    }
    let what = "are '\(comparison.verdict.rawValue)', and did different things"
    tally.failures.append(inequality(pair, left, right, what))
  }

  /// What was proved to have the same sequences has those of the other's runs.
  private func checkCrossed(
    _ version: ProgramVersion, _ other: ProgramVersion, _ tally: inout ProgramsTally
  ) throws {
    guard let matcher = other.matcher else { return }
    for run in version.runs {
      tally.crossed += 1
      guard case .none(let position) = try matcher.answer(run) else { continue }
      tally.crossRefuted += 1
      tally.failures.append(refutation(version, run, other, position) + text(other))
    }
  }

  private func inequality(
    _ pair: ProgramPair, _ left: ProgramRun, _ right: ProgramRun, _ what: String
  ) -> String {
    """
    \(place(pair.baseline)) and \(place(pair.candidate)) \(what) with \(left.input.text):
      \(left.text)
      \(right.text)
    \(text(pair.baseline))
    \(text(pair.candidate))
    """
  }
}

extension ProgramRun.Ending {
  /// Whether the function returned.
  fileprivate var isReturn: Bool { if case .returned = self { true } else { false } }
}
