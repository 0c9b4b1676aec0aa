/// Checks the claims of fixtures, each for every target at every level.
///
/// What is wrong with one fixture does not stop the others.
package struct FixtureCheck: Sendable {
  /// The fixtures, in the order of the report.
  package var fixtures: [Fixture]
  /// What the command line says; a fixture's own options are joined with it.
  package var options: Options
  /// Where listings come from.
  package var loader: ListingLoader

  /// Makes a check.
  package init(fixtures: [Fixture], options: Options, loader: ListingLoader) {
    self.fixtures = fixtures
    self.options = options
    self.loader = loader
  }

  /// Everything that will have to be compiled, each once, in the order of the report.
  package var requests: [CompilationRequest] {
    var seen: Set<CompilationRequest> = []
    return jobs.flatMap(\.requests).filter { seen.insert($0).inserted }
  }

  /// Compiles the fixtures, compares what their claims name, and says which claims hold.
  package func run() async -> CheckReport {
    await loader.prepare(requests)
    let findings = await withTaskGroup(of: (Int, SectionCheck.Finding).self) { group in
      for (index, job) in jobs.enumerated() {
        group.addTask { (index, await RunCheck(job, loader).confirmed(await job.run(loader))) }
      }
      var findings: [Int: SectionCheck.Finding] = [:]
      for await (index, finding) in group { findings[index] = finding }
      return findings.sorted { $0.key < $1.key }.map(\.value)
    }
    var report = CheckReport(toolchain: await loader.toolchain)
    for finding in findings {
      if !finding.section.results.isEmpty { report.sections.append(finding.section) }
      report.skipped += finding.skipped
      for error in finding.errors where !report.errors.contains(error) {
        report.errors.append(error)
      }
    }
    if report.sections.isEmpty, report.errors.isEmpty, report.skipped > 0 {
      report.errors.append(InputError.nothingApplies(claims: report.skipped).diagnostic)
    }
    if options.runsFunctions { report.noteIfNothingRan() }
    return report
  }

  private var jobs: [SectionCheck] {
    fixtures.flatMap { fixture in
      let options = options.joined(withFixture: fixture.options)
      let fixture = fixture.checkingPatterns(options.comparison)
      let broken = fixture.errors.isEmpty ? [] : [SectionCheck(fixture, options, nil)]
      return broken + options.cells.map { SectionCheck(fixture, options, $0) }
    }
  }
}
