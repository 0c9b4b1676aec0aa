import AsmDiff

extension VerbContext {
  /// Compares two functions, or two whole listings.
  func compare() async throws -> Int32 {
    let sides = arguments.map(ListingPath.init)
    let (baseline, candidate) = (sides[0], sides[1])
    if baseline.path == "-", candidate.path == "-" { throw InputError.standardInputTwice }
    let paths = sides.map(\.path)
    switch (baseline.function, candidate.function) {
    case (let name?, let candidateName?):
      if options.isDryRun { return try await printPlan(requests(for: paths)) }
      return try await compareFunctions(paths, name, candidateName)
    case (nil, nil):
      if options.isDryRun { return try await printPlan(requests(for: paths)) }
      return try await compareListings(paths)
    case (nil, _):
      throw InputError.oneFunction(argument: arguments[1], other: arguments[0])
    case (_, nil):
      throw InputError.oneFunction(argument: arguments[0], other: arguments[1])
    }
  }

  private func compareFunctions(
    _ paths: [String], _ baseline: String, _ candidate: String
  ) async throws -> Int32 {
    await loader.prepare(requests(for: paths))
    var comparisons: [Comparison] = []
    for cell in cells(for: paths) {
      let listing = try await listing(paths[1], cell)
      comparisons.append(
        try listing.compare(
          candidate, to: baseline, in: try await self.listing(paths[0], cell),
          options: options.comparison))
    }
    await passOnRemarks()
    let layout = console.layout
    let shown = comparisons.filter { !options.isQuiet || $0.verdict < options.requiredVerdict }
    let blocks = shown.map { $0.lines(layout) }
    try await emit(comparisons, text: Array(blocks.joined(separator: [StyledText()])))
    return comparisons.allSatisfy { $0.verdict >= options.requiredVerdict } ? 0 : 1
  }

  private func compareListings(_ paths: [String]) async throws -> Int32 {
    await loader.prepare(requests(for: paths))
    var comparisons: [Comparison] = []
    var lines: [StyledText] = []
    var reached = true
    for cell in cells(for: paths) {
      let baseline = try await listing(paths[0], cell)
      let result = try await listing(paths[1], cell)
        .compareFunctions(to: baseline, options: options.comparison)
      guard !result.comparisons.isEmpty else {
        throw InputError.noPairs(baseline: paths[0], candidate: paths[1])
      }
      comparisons += result.comparisons
      reached = reached && result.reaches(options.requiredVerdict)
      lines += result.lines(required: options.requiredVerdict, isQuiet: options.isQuiet)
    }
    await passOnRemarks()
    try await emit(comparisons, text: lines)
    return reached ? 0 : 1
  }

  private func emit(_ comparisons: [Comparison], text: [StyledText]) async throws {
    switch options.format {
    case .text: try console.emit(text)
    case .json:
      let report = JSONReport(toolchain: await loader.toolchain, comparisons: comparisons)
      try console.emit(JSONRenderer.render(report))
    }
  }
}
