import AsmDiff
import Testing

extension AllocatorPrograms {
  /// Whether owners of blocks free them, at every level of optimization.
  ///
  /// The defects that `AllocationSlot` works around show in some of these configurations, and in each of
  /// them elsewhere. No configuration has flags that SwiftPM refuses to dependencies.
  @Suite struct FreeCounts {
    let workshop: Workshop

    init() throws { workshop = try #require(Workshop.current) }

    /// How many checks the program makes: a check that is left out shall not go unnoticed.
    private static let checks = 17_446

    /// The library in each way and the program in each way, and both in one module.
    private static let matrix =
      Optimization.allCases.flatMap { library in
        Optimization.allCases.map { program in
          ProgramConfiguration(
            library: .module(LibraryConfiguration(optimization: library)), optimization: program)
        }
      }
      + Optimization.allCases.map {
        ProgramConfiguration(library: .sameModule, optimization: $0)
      }

    /// Testing makes what is internal visible to other modules, and so could the layout of the cell.
    private static let withTesting = [Optimization.none, .speed].map { optimization in
      ProgramConfiguration(
        library: .module(
          LibraryConfiguration(optimization: optimization, arguments: ["-enable-testing"])),
        optimization: optimization)
    }

    @Test(arguments: matrix + withTesting)
    func `every block is freed once, and every value destroyed once`(
      _ configuration: ProgramConfiguration
    ) async throws {
      let compilation = try await workshop.build(
        Program(folder: "FreeCounts"), configuration)
      try #require(compilation.isSuccess, "\(compilation.invocation)\n\(compilation.output)")
      let outcome = try await workshop.run(compilation.product)
      let lines = String(decoding: outcome.standardOutput, as: UTF8.self).split(separator: "\n")
      let failed = lines.dropLast().prefix(20).joined(separator: "\n")
      #expect(
        outcome.status == .exited(0), "\(lines.count - 1) checks failed, the first are:\n\(failed)")
      #expect(lines.last == "\(Self.checks) checks")
    }
  }
}
