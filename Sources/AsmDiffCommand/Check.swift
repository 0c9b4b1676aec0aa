import AsmDiff

extension VerbContext {
  /// Checks every claim under the paths.
  func check() async throws -> Int32 {
    let discovery = Fixture.discover(under: arguments)
    let check = FixtureCheck(fixtures: discovery.fixtures, options: options, loader: loader)
    if options.isDryRun {
      console.complain(discovery.errors.map(\.diagnostic))
      let status = try await printPlan(check.requests)
      return discovery.errors.isEmpty ? status : 2
    }
    var report = await check.run()
    report.errors = discovery.errors.map(\.diagnostic) + report.errors
    await passOnRemarks()
    console.complain(report.errors)
    try emit(report)
    return report.exitStatus
  }

  private func emit(_ report: CheckReport) throws {
    switch options.format {
    case .text: try console.emit(report.lines(console.layout, isQuiet: options.isQuiet))
    case .json:
      try console.emit(
        JSONRenderer.render(
          JSONReport(
            toolchain: report.toolchain, comparisons: report.sections.flatMap(\.comparisons),
            claims: report.outcomes, runs: options.runsFunctions ? report.sections : nil)))
    }
  }
}
