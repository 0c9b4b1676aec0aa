import AsmDiff

extension VerbContext {
  /// Prints the functions of a listing.
  func list() async throws -> Int32 {
    let path = arguments[0]
    if options.isDryRun { return try await printPlan(requests(for: [path])) }
    await loader.prepare(requests(for: [path]))
    var blocks: [[StyledText]] = []
    let cells = cells(for: [path])
    for cell in cells {
      let listing = try await listing(path, cell)
      let heading = cells.count == 1 ? [] : [StyledText(listing.place, .heading)]
      blocks.append(heading + FunctionTable.lines(try entries(listing)))
    }
    await passOnRemarks()
    try console.emit(Array(blocks.joined(separator: [StyledText()])))
    return 0
  }

  /// The functions by the shortest name that is theirs alone.
  private func entries(_ listing: Listing) throws -> [FunctionTable.Entry] {
    let names = listing.functions.map(\.name)
    let uses = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    let events = try listing.allocationCalls(of: listing.functions, options: options.comparison)
    return try zip(zip(listing.functions, names), events).map { named, events in
      let (function, name) = named
      return FunctionTable.Entry(
        name: uses[name] == 1 ? name : function.fullName,
        metrics: try listing.metrics(of: function), allocationCalls: events)
    }
  }
}

extension Listing {
  /// The file, and what it was compiled for.
  fileprivate var place: String {
    ([path] + [origin?.triple, origin?.optimize].compactMap(\.self)).joined(separator: ", ")
  }
}
