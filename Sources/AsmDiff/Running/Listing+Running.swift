extension Listing {
  /// Runs a function of the listing with several inputs, each in a process of its own, and holds what it did
  /// against what the analysis says.
  ///
  /// - Parameters:
  ///   - name: The function, as a claim names it.
  ///   - signature: What the function takes; nil to take it from the function's name, or from the C file.
  ///   - limits: The bounds of each run.
  ///   - claim: What the runs are held against; nil for what the analysis says.
  /// - Throws: `FunctionLookupError`; what making and running the program throws.
  package func run(
    _ name: String, signature: RunSignature? = nil, limits: RunLimits = RunLimits(),
    against claim: KnownBehavior? = nil
  ) async throws -> FunctionRuns {
    let results = try await run(
      functions: [name], signature: signature, limits: limits, against: claim)
    return results[0]
  }

  /// Runs several functions of the listing, which are linked into one program.
  package func run(
    functions names: [String], signature: RunSignature? = nil, limits: RunLimits = RunLimits(),
    against claim: KnownBehavior? = nil
  ) async throws -> [FunctionRuns] {
    let entries = names.map { ($0, signature) }
    return try await run(functions: entries, limits: limits, against: claim)
  }

  /// Runs several functions, each of which may have a signature of its own.
  ///
  /// - Parameter companions: Object files that the listing needs, and that nothing else says.
  package func run(
    functions entries: [(name: String, signature: RunSignature?)], limits: RunLimits = RunLimits(),
    against claim: KnownBehavior? = nil, companions: [String] = []
  ) async throws -> [FunctionRuns] {
    let compiler = try await RunningCompiler.shared.value()
    let signatures = try await RunSignatures(listing: self, compiler: compiler)
    let functions = try entries.map { name, signature in
      let function = try function(named: name)
      return (function, signature.map { .success($0) } ?? signatures.signature(of: function))
    }
    var runner = ListingRunner(compiler: compiler, listing: self, request: compilation)
    runner.limits = limits
    runner.companions = companions
    runner.expected = claim
    return try await runner.run(functions, needed: Set(functions.map(\.0.symbol)))
  }

  /// The request that the listing was compiled by; nil for one that was read.
  private var compilation: CompilationRequest? {
    guard let origin, let level = OptimizationLevel(rawValue: origin.optimize) else { return nil }
    return CompilationRequest(path: path, optimize: level, arguments: origin.arguments)
  }
}

/// The compiler that runs are made with where no other is given.
private actor RunningCompiler {
  static let shared = RunningCompiler()
  private var compiler: Task<Compiler, any Error>?

  func value() async throws -> Compiler {
    let task = compiler ?? Task { Compiler(toolchain: try await Toolchain.find()) }
    compiler = task
    return try await task.value
  }
}
