import AsmDiff
import Testing

extension AllocatorPrograms {
  /// The compiler's defects that AllocatorCore works around, as they are in Swift 6.3.
  ///
  /// A known issue that does not occur is a failure: then the compiler at hand no longer has the defect,
  /// and what the comment names can go as soon as no older compiler is supported. On systems whose Swift
  /// runtime is not the compiler's own, the oldest supported runtime counts, too (swiftlang/swift#89686).
  @Suite struct CompilerDefects {
    let workshop: Workshop

    init() throws { workshop = try #require(Workshop.current) }

    @Test func `without a token a box leaks`() async throws {
      let report = try await report(.none)
      withKnownIssue("DeinitToken can go: swiftlang/swift#89686 is fixed") {
        #expect(report["cell"] == "3 of 3")
      }
      #expect(report["token"] == "3 of 3")
      #expect(report["box"] == "3 of 3")
    }

    @Test(arguments: [Optimization.speed, .wholeModule])
    func `without a cell a box leaks in optimized code`(_ optimization: Optimization) async throws {
      let report = try await report(optimization)
      withKnownIssue("AllocatorCell and AllocatorLayout can go: swiftlang/swift#89118 is fixed") {
        #expect(report["token"] == "3 of 3")
      }
      #expect(report["box"] == "3 of 3")
    }

    @Test(arguments: [Optimization.speed, .wholeModule])
    func `without either a box leaks in optimized code`(_ optimization: Optimization) async throws {
      let report = try await report(optimization)
      withKnownIssue("the token and the cell can go: the compiler frees a plain box") {
        #expect(report["plain"] == "3 of 3")
      }
    }

    @Test(arguments: [Optimization.none, .speed])
    func `moveUpdate skips a deinit, and what stands for it does not`(
      _ optimization: Optimization
    ) async throws {
      let report = try await report(optimization)
      withKnownIssue("moveUpdate(from:count:) can be used: swiftlang/swift#92482 is fixed") {
        #expect(report["moveUpdate"] == "2 of 2")
      }
      #expect(report["moveInitialize"] == "2 of 2")
    }

    @Test func `a struct that stores a generic allocator cannot be discarded`() async throws {
      let compilation = try await workshop.check(Self.discarding("Allocator"))
      withKnownIssue("Box.withForgottenSlot(_:) can go: `discard self` serves any struct") {
        #expect(compilation.status == .exited(0))
      }
      #expect(
        compilation.errors.allSatisfy {
          $0.hasPrefix("can only 'discard' type 'Owner<Allocator>'")
        },
        "\(compilation.output)")
    }

    @Test func `a struct that stores a trivial allocator can be discarded`() async throws {
      let compilation = try await workshop.check(Self.discarding("SystemAllocator"))
      #expect(compilation.isSuccess, "\(compilation.output)")
    }
  }
}

extension AllocatorPrograms.CompilerDefects {
  /// What the program says, by design of a box or way to move one: how many blocks of how many were freed.
  private func report(_ optimization: Optimization) async throws -> [Substring: Substring] {
    let compilation = try await workshop.build(
      Program(folder: "Defects"),
      ProgramConfiguration(
        library: .module(LibraryConfiguration(optimization: optimization)),
        optimization: optimization))
    try #require(compilation.isSuccess, "\(compilation.invocation)\n\(compilation.output)")
    let outcome = try await workshop.run(compilation.product)
    try #require(outcome.isSuccess)
    let lines = String(decoding: outcome.standardOutput, as: UTF8.self).split(separator: "\n")
    return Dictionary(
      uniqueKeysWithValues: try lines.map { line in
        let colon = try #require(line.firstRange(of: ": "))
        return (line[..<colon.lowerBound], line[colon.upperBound...])
      })
  }

  private static func discarding(_ stored: String) -> Program {
    Program(
      named: "discard",
      text: """
        import AllocatorCore

        @safe
        struct Owner<Allocator: AllocatorCore.Allocator>: ~Copyable {
          private let pointer: UnsafeMutableRawPointer
          private let allocator: \(stored)

          consuming func end() {
            unsafe allocator.deallocate(pointer, size: 8, alignment: 8)
            discard self
          }

          deinit { unsafe allocator.deallocate(pointer, size: 8, alignment: 8) }
        }
        """)
  }
}
