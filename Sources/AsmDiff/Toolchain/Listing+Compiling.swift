extension Listing {
  /// Compiles a source file and reads the listing.
  ///
  /// The same source with the same options is compiled once in a process, however many tests ask for
  /// it, and not at all when the cache still has the result.
  /// - Parameters:
  ///   - path: A `.swift` or a `.c` file. It may import modules of the package that encloses it;
  ///     SwiftPM builds them in a folder of their own.
  ///   - optimize: How much to optimise.
  ///   - target: What to compile for; nil for this machine.
  ///   - arguments: More arguments for `swiftc`.
  /// - Throws: `ToolchainError` when there is no compiler, `CompilerError` with all that the compiler
  ///   said, `SubprocessError` when it takes too long, `ListingError` for a listing that cannot be
  ///   read.
  public init(
    compiling path: String, optimize: OptimizationLevel = .speed, target: Triple? = nil,
    arguments: [String] = []
  ) async throws {
    self = try await CompiledListings.shared.listing(
      for: CompilationRequest(
        path: path, optimize: optimize, triple: target, arguments: arguments))
  }

  /// Reads the listing that a compilation gave.
  ///
  /// - Throws: `ListingError` for a listing that cannot be read.
  init(_ source: CompiledSource, of request: CompilationRequest) throws(ListingError) {
    try self.init(
      bytes: source.assembly, path: request.path,
      origin: Origin(
        triple: source.triple, optimize: source.optimize.rawValue, toolchain: source.toolchain,
        arguments: request.arguments))
  }
}

/// The listings that were compiled in this process.
private actor CompiledListings {
  static let shared = CompiledListings()

  private struct Known {
    var bytes: [UInt8]
    var listing: Task<Listing, any Error>
  }

  private var known: [CompilationRequest: Known] = [:]
  private var compiler: Task<Compiler, any Error>?

  /// The listing of a source as it is now.
  func listing(for request: CompilationRequest) async throws -> Listing {
    let bytes = try SourceFile(request).bytes
    if let known = known[request] {
      if known.bytes == bytes { return try await known.listing.value }
      // A compiler looks at each file once; what it knows is of the past.
      self.known = [:]
      compiler = nil
    }
    let compiler = self.compiler ?? Task { Compiler(toolchain: try await Toolchain.find()) }
    self.compiler = compiler
    let listing = Task {
      try Listing(try await compiler.value.compile(request), of: request)
    }
    known[request] = Known(bytes: bytes, listing: listing)
    return try await listing.value
  }
}
