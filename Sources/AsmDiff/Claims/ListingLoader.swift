import Foundation

/// Gets listings for the command: reads them, or compiles sources to them, each once in a run.
package actor ListingLoader {
  /// What sources are compiled for, and how much they are optimised.
  package struct Cell: Sendable, Hashable {
    /// The target; nil for the machine that the compiler runs on.
    package var target: Triple?
    package var level: OptimizationLevel

    package init(target: Triple? = nil, level: OptimizationLevel = .speed) {
      self.target = target
      self.level = level
    }
  }

  private let makeCompiler: @Sendable () async throws -> Compiler
  private var compiler: Task<Compiler, any Error>?
  private var compiled: [CompilationRequest: Task<Listing, any Error>] = [:]
  private var read: [String: Result<Listing, any Error>] = [:]
  /// What the compilers said although all went well, by file.
  package private(set) var remarks: [(path: String, text: String)] = []
  /// What compiled, in its own words; nil as long as nothing did.
  package private(set) var toolchain: String?

  /// Makes a loader; a compiler is made when a source is to be compiled for the first time.
  package init(makeCompiler: @escaping @Sendable () async throws -> Compiler) {
    self.makeCompiler = makeCompiler
  }

  /// The compiler, which is found once.
  package func theCompiler() async throws -> Compiler {
    let task = compiler ?? Task { [makeCompiler] in try await makeCompiler() }
    compiler = task
    return try await task.value
  }

  /// Compiles several sources at once, so that `listing` finds them; what fails, fails there.
  package func prepare(_ requests: [CompilationRequest]) async {
    guard !requests.isEmpty, let compiler = try? await theCompiler() else { return }
    _ = await compiler.compile(requests)
  }

  /// The listing of a file: read if it is one (`-` is standard input), else compiled.
  package func listing(
    _ path: String, cell: Cell, arguments: [String]
  ) async throws -> Listing {
    guard Self.isSource(path) else { return try readListing(path) }
    return try await compile(
      CompilationRequest(
        path: path, optimize: cell.level, triple: cell.target, arguments: arguments))
  }

  /// Whether a file has to be compiled.
  package static func isSource(_ path: String) -> Bool {
    Fixture.extensions.contains { path.hasSuffix(".\($0)") }
  }

  private func compile(_ request: CompilationRequest) async throws -> Listing {
    let task = compiled[request] ?? Task { try await compileNow(request) }
    compiled[request] = task
    return try await task.value
  }

  private func compileNow(_ request: CompilationRequest) async throws -> Listing {
    let source = try await theCompiler().compile(request)
    toolchain = source.toolchain
    if !source.diagnostics.isEmpty { remarks.append((request.path, source.diagnostics)) }
    return try Listing(source, of: request)
  }

  private func readListing(_ path: String) throws -> Listing {
    if let known = read[path] { return try known.get() }
    let result = Result { try Listing(bytes: try Self.bytes(of: path), path: path) }
    read[path] = result
    return try result.get()
  }

  private static func bytes(of path: String) throws -> [UInt8] {
    guard path == "-" || path.hasSuffix(".s") else { throw InputError.unknownKind(path: path) }
    do {
      guard path == "-" else {
        return try BoundedFile.read(path, limit: Listing.sizeLimit, isRegular: false)
      }
      let bytes = try StandardStream.input.readAll(limit: Listing.sizeLimit)
      if bytes.count > Listing.sizeLimit { throw BoundedFile.Failure.tooLarge(bytes: nil) }
      return bytes
    } catch StandardStream.Failure.failed(let reason) {
      throw InputError.unreadable(path: path, reason: reason)
    } catch BoundedFile.Failure.tooLarge(let bytes) {
      throw ListingError(.tooLarge(bytes: bytes), path: path)
    } catch BoundedFile.Failure.notFound {
      throw InputError.notFound(path: path)
    } catch BoundedFile.Failure.failed(let reason) {
      throw InputError.unreadable(path: path, reason: reason)
    }
  }
}
