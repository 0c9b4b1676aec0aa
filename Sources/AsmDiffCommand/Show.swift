import AsmDiff

extension VerbContext {
  /// Prints the normal form, or the allocation sequences, of one function or of all of a listing.
  func show() async throws -> Int32 {
    let argument = ListingPath(arguments[0])
    if options.isDryRun { return try await printPlan(requests(for: [argument.path])) }
    await loader.prepare(requests(for: [argument.path]))
    var chosen: [(listing: Listing, functions: [Function])] = []
    for cell in cells(for: [argument.path]) {
      let listing = try await listing(argument.path, cell)
      let functions = try argument.function.map { [try listing.function(named: $0)] }
      chosen.append((listing, functions ?? listing.functions))
    }
    if options.showsAllocations {
      try await showAllocations(chosen)
    } else {
      let blocks = try chosen.flatMap { listing, functions in
        try functions.map { try block($0, listing) }
      }
      await passOnRemarks()
      try console.emit(Array(blocks.joined(separator: [StyledText()])))
    }
    return 0
  }

  private func showAllocations(
    _ chosen: [(listing: Listing, functions: [Function])]
  ) async throws {
    let entries = try chosen.flatMap { listing, functions in
      zip(functions, try listing.allocations(of: functions, options: options.comparison)).map {
        AllocationReport.Entry($0, of: listing, $1)
      }
    }
    await passOnRemarks()
    let report = AllocationReport(toolchain: await loader.toolchain, entries: entries)
    switch options.format {
    case .text: try console.emit(report.lines)
    case .json: try console.emit(JSONRenderer.render(report))
    }
  }

  private func block(_ function: Function, _ listing: Listing) throws -> [StyledText] {
    let metrics = try listing.metrics(of: function)
    let origin = listing.origin.map { ", \($0.triple), \($0.optimize)" } ?? ":\(function.line)"
    let heading = [
      StyledText(function.name, .heading), StyledText(listing.path + origin),
      StyledText("\(metrics)", .dim),
    ]
    let lines = try listing.normalizedLines(of: function, options: options.comparison)
    return heading + lines.map(StyledText.init)
  }
}
