import Foundation
import Testing

extension AllocatorPrograms {
  /// What the compiler refuses, and the nearest that it takes.
  ///
  /// Each file of `Programs/Lifetimes` holds both: one where `REFUSED` is defined, and one where it is not.
  /// Comments name the diagnostics, as the compiler's own tests do, and the compiler's `-verify` fails
  /// when one of them is missing, stands on another line, or was not named.
  @Suite struct Lifetimes {
    let workshop: Workshop

    init() throws { workshop = try #require(Workshop.current) }

    @Test(arguments: try Program.files(in: "Lifetimes"))
    func `a misuse is refused where the program says`(_ file: String) async throws {
      let program = Program(file: file, in: "Lifetimes")
      let text = try String(contentsOfFile: program.files[0], encoding: .utf8)
      try #require(text.contains("// expected-error@"))
      let compilation = try await workshop.check(
        program,
        ["-D", "REFUSED", "-Xfrontend", "-verify", "-Xfrontend", "-verify-ignore-unrelated"])
      #expect(compilation.isSuccess, "\(compilation.output)")
    }

    @Test(arguments: try Program.files(in: "Lifetimes"))
    func `the nearest program compiles without a warning`(_ file: String) async throws {
      let compilation = try await workshop.check(Program(file: file, in: "Lifetimes"))
      #expect(compilation.isSuccess && compilation.output.isEmpty, "\(compilation.output)")
    }

    /// When this fails, a compiler refuses one of them: move it to `Lifetimes`, and strike it from the
    /// documentation of `AllocatorReference`.
    @Test(arguments: try Program.files(in: "LifetimeGaps"))
    func `a misuse that the documentation warns of is still overlooked`(
      _ file: String
    ) async throws {
      let compilation = try await workshop.check(Program(file: file, in: "LifetimeGaps"))
      #expect(compilation.isSuccess, "\(compilation.output)")
    }
  }
}
