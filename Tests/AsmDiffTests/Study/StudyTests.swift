import AsmDiff
import Testing

/// The study's own claims, asserted the way that a user's tests would.
@Suite struct StudyTests {
  @Test func `a reference to a zero-size allocator costs nothing`() async throws {
    let listing = try await Listing(compiling: "fixtures/box.swift")
    let comparison = try listing.compare("boxInReference()", to: "boxInSystem()")
    #expect(comparison.isIdentical, "\(comparison.report)")
    #expect(comparison.candidate.metrics.instructions == 14)
  }

  @Test func `the box is the fourteen instructions that Rust's listing has`() async throws {
    let listing = try await Listing(compiling: "fixtures/box.swift")
    let function = try listing.function(named: "boxInSystem()")
    let lines = try listing.normalizedLines(of: function).map {
      $0.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    #expect(
      lines == [
        "pushq %rbx", "movl $1, %edi", "callq malloc", "testq %rax, %rax", "je L0",
        "movq %rax, %rdi", "movq %rax, %rbx", "callq free", "movq %rbx, %rax", "popq %rbx", "retq",
        "L0:", "movl $1, %edi", "movl $1, %esi",
        "callq handleAllocationFailure(size:alignment:)",
      ])
  }

  @Test func `AT&T and Intel text of one fixture are identical`() async throws {
    let intel = ["-Xllvm", "--x86-asm-syntax=intel"]
    for path in ["fixtures/box.swift", "fixtures/vector.swift", "fixtures/multivec.swift"] {
      let baseline = try await Listing(compiling: path)
      let candidate = try await Listing(compiling: path, arguments: intel)
      let comparison = try candidate.compareFunctions(to: baseline)
      #expect(comparison.isIdentical)
      #expect(comparison.comparisons.contains { $0.rules.contains(.dialect) })
    }
  }

  @Test func `what is passed on to unknown code differs`() async throws {
    let listing = try await Listing(compiling: "fixtures/escape.swift")
    let comparison = try listing.compare(
      "passedBoxInReference(to:)", to: "passedBoxInSystem(to:)")
    #expect(!comparison.isIdentical, "\(comparison.report)")
    #expect(comparison.candidate.metrics.instructions > comparison.baseline.metrics.instructions)
  }

  @Test func `what compiles twice in a process compiles once`() async throws {
    async let first = Listing(compiling: "fixtures/size.swift")
    async let second = Listing(compiling: "fixtures/size.swift")
    let (one, other) = (try await first, try await second)
    #expect(one.origin == other.origin)
    #expect(one.functions == other.functions)
  }
}
