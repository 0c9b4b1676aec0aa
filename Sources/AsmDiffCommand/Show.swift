import AsmDiff

extension VerbContext {
  /// Prints the normal form of one function, or of all functions of a listing.
  func show() async throws -> Int32 {
    let argument = ListingPath(arguments[0])
    if options.isDryRun { return try await printPlan(requests(for: [argument.path])) }
    await loader.prepare(requests(for: [argument.path]))
    var blocks: [[StyledText]] = []
    for cell in cells(for: [argument.path]) {
      let listing = try await listing(argument.path, cell)
      let functions = try argument.function.map { [try listing.function(named: $0)] }
      for function in functions ?? listing.functions {
        blocks.append(try block(function, listing))
      }
    }
    await passOnRemarks()
    try console.emit(Array(blocks.joined(separator: [StyledText()])))
    return 0
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
