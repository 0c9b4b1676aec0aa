import AsmDiff

/// What every verb works with.
struct VerbContext: Sendable {
  let arguments: [String]
  let options: Options
  let console: Console
  let loader: ListingLoader

  init(line: AsmDiff.CommandLine, console: Console) {
    arguments = line.arguments
    options = line.options
    self.console = console
    let progress = Progress()
    let options = line.options
    loader = ListingLoader {
      Compiler(
        toolchain: try await Toolchain.find(swiftc: options.compiler),
        options: CompilerOptions(
          timeLimit: Double(options.timeout), jobs: options.jobs,
          report: { console.complain([$0], .warning) },
          progress: { progress.show($0) },
          willRun: { if options.isVerbose { console.note([StyledText($0.description)]) } }))
    }
  }

  /// The listing of a file for one target at one level.
  func listing(_ path: String, _ cell: ListingLoader.Cell) async throws -> Listing {
    try await loader.listing(path, cell: cell, arguments: options.compilerArguments)
  }

  /// The cells of the matrix that make a difference to these files: one where all are only read.
  func cells(for paths: [String]) -> [ListingLoader.Cell] {
    paths.contains(where: ListingLoader.isSource) ? options.cells : [ListingLoader.Cell()]
  }

  /// What compiling these files asks the compiler for.
  func requests(for paths: [String]) -> [CompilationRequest] {
    options.cells.flatMap { cell in
      paths.filter(ListingLoader.isSource).map {
        CompilationRequest(
          path: $0, optimize: cell.level, triple: cell.target,
          arguments: options.compilerArguments)
      }
    }
  }

  /// Prints the commands that would compile, and runs none.
  func printPlan(_ requests: [CompilationRequest]) async throws -> Int32 {
    let plan = requests.isEmpty ? [] : try await loader.theCompiler().plan(requests)
    try console.emit(plan.map { StyledText($0.description) })
    return 0
  }

  /// Passes on what compilers said although all went well.
  func passOnRemarks() async {
    for remark in await loader.remarks {
      console.note(
        remark.text.split(whereSeparator: \.isNewline).map { StyledText($0.expandingTabs) })
    }
  }
}
