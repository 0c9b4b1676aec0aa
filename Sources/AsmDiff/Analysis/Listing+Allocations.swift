extension Listing {
  /// Finds the allocation sequences of a function.
  ///
  /// Calls are followed within the listing. What cannot be followed is said, never guessed.
  ///
  /// Complexity: bounded by a limit of states, beyond which nothing is said.
  /// - Parameters:
  ///   - function: A function of this listing.
  ///   - options: The routines that a user declared; rules and equations do not matter.
  /// - Throws: `ListingError` for an operand that does not parse, `ComparisonError` where a declared name
  ///   stands for several symbols, or is declared to be like no routine of the table.
  public func allocations(
    of function: Function, options: ComparisonOptions = ComparisonOptions()
  ) throws -> AllocationSummary {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let routines = try AllocationRoutines(options, in: cache)
    return try allocations(of: function, cache, routines)
  }

  /// Finds the allocation sequences of the one function of a name: a mangled symbol, a full, a short or
  /// a base name.
  ///
  /// - Throws: `FunctionLookupError` for a name that stands for no function or for several; else as
  ///   for a function.
  public func allocations(
    of name: String, options: ComparisonOptions = ComparisonOptions()
  ) throws -> AllocationSummary {
    try allocations(of: try function(named: name), options: options)
  }

  /// Finds the allocation sequences of several functions, in their order; one that cannot be read does not
  /// stop the others.
  package func allocations(
    of functions: [Function], options: ComparisonOptions
  ) throws -> [AllocationSummary] {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let routines = try AllocationRoutines(options, in: cache)
    return try functions.map { function in
      do {
        return try allocations(of: function, cache, routines)
      } catch let error as ListingError where functions.count > 1 {
        return AllocationSummary(expression: nil, events: [], reasons: [error.description])
      }
    }
  }

  private func allocations(
    of function: Function, _ cache: NormalFormCache, _ routines: AllocationRoutines
  ) throws -> AllocationSummary {
    do {
      let subject = AllocationSubject(function: function, cache: cache, routines: routines)
      return AllocationSummary(try subject.allocations(), of: function)
    } catch let error as AutomatonLimitError {
      let place = " (line \(function.line) of the listing)"
      return AllocationSummary(
        expression: nil, events: [], reasons: [error.diagnostic.message + place])
    }
  }

  /// How many calls of a function, tail calls included, are calls of routines of the table that
  /// allocate, free or count references.
  ///
  /// This counts text: which of the calls a path comes to is what `allocations(of:)` says.
  /// - Throws: `ListingError` for an operand that does not parse.
  package func allocationCalls(
    of functions: [Function], options: ComparisonOptions
  ) throws -> [Int] {
    let cache = NormalFormCache(self, rules: Set(NormalizationRule.allCases))
    let routines = try AllocationRoutines(options, in: cache)
    return try functions.map { function in
      try cache.form(of: function).lines.count { line in
        guard case .instruction(let instruction) = line.content,
          case .symbol(let symbol)? = line.references.first
        else { return false }
        let control = architecture.control(instruction)
        guard control == .call || control == .jump else { return false }
        return routines[resolveAlias(symbol).symbol]?.event != nil
      }
    }
  }
}
