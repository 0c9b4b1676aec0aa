/// What the functions of a listing take, as far as its source or its names say.
struct RunSignatures {
  private enum Source {
    case swift
    case c(CSignatures)
    case listing
  }

  private let source: Source

  /// Looks at what the listing was compiled from.
  ///
  /// - Throws: `CompilerError` when a C file does not compile (any more).
  init(listing: Listing, compiler: Compiler) async throws {
    if listing.path.hasSuffix(".c"), listing.origin != nil {
      source = .c(try await Self.signatures(ofFile: listing.path, compiler))
    } else {
      source = listing.path.hasSuffix(".swift") ? .swift : .listing
    }
  }

  private static func signatures(
    ofFile path: String, _ compiler: Compiler
  ) async throws -> CSignatures {
    let setup = try await compiler.setup()
    let file = CompilationRequest(path: path).pathArgument
    let invocation = CSignatures.invocation(clang: try setup.toolchain.clang(), path: file)
    let outcome = try await setup.run(invocation, for: .source(path: path))
    do {
      return try CSignatures(outcome.standardOutput)
    } catch {
      throw CompilerError.noOutput(.source(path: path), invocation, reason: "\(error)")
    }
  }

  /// What a function takes, or why it cannot be run.
  func signature(of function: Function) -> Result<RunSignature, RunRefusal> {
    switch source {
    case .swift: SwiftSignature.read(function.fullName)
    case .c(let signatures): signatures.signature(of: function.symbol)
    case .listing: .failure(.unknownSignature)
    }
  }
}
