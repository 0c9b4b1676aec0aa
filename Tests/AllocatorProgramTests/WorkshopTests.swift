import AsmDiff
import Testing

extension AllocatorPrograms {
  /// What the other suites rely on.
  @Suite struct Workshops {
    let workshop: Workshop

    init() throws { workshop = try #require(Workshop.current) }

    private func program(_ text: String) -> Program {
      Program(
        named: "example",
        text: """
          #if !SAME_MODULE
            import AllocatorCore
          #endif
          \(text)
          """)
    }

    @Test(arguments: [
      ProgramConfiguration(library: .sameModule, optimization: .speed),
      ProgramConfiguration(library: .module(LibraryConfiguration()), optimization: .none),
    ])
    func `a program runs and says what it found`(_ configuration: ProgramConfiguration) async throws
    {
      let compilation = try await workshop.build(
        program("print(Box(7, in: SystemAllocator()).value)"), configuration)
      #expect(compilation.isSuccess, "\(compilation.output)")
      let outcome = try await workshop.run(compilation.product)
      #expect(outcome.isSuccess)
      #expect(String(decoding: outcome.standardOutput, as: UTF8.self) == "7\n")
    }

    @Test func `a program that must compile does`() async throws {
      let compilation = try await workshop.check(
        program("func f() -> Int { Box(7, in: SystemAllocator()).value }"))
      #expect(compilation.isSuccess, "\(compilation.output)")
    }

    @Test func `a program that must not compile is refused, with its diagnostic`() async throws {
      let compilation = try await workshop.check(
        program(
          """
          @_lifetime(immortal)
          func f() -> Box<Int, AllocatorReference<SystemAllocator>> {
            let system = SystemAllocator()
            return Box(7, in: AllocatorReference(system))
          }
          """))
      #expect(compilation.status == .exited(1))
      #expect(compilation.errors == ["lifetime-dependent value escapes its scope"])
    }
  }
}
