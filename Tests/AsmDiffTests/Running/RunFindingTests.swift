import AsmDiff
import Testing

/// What is made of a trace that is not what somebody says of the function.
@Suite(.timeLimit(.minutes(20))) struct RunFindingTests {
  private static let eight = "\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n"
  private static let free = "\tmovq\t%rbx, %rdi\n\tcallq\tfree@PLT\n"

  /// Allocates 8 bytes in `%rbx` and 8 more, does something, returns.
  private static func two(_ body: String) -> String {
    "\tpushq\t%rbx\n\(eight)\tmovq\t%rax, %rbx\n\(eight)\(body)\tpopq\t%rbx\n\tretq"
  }

  struct Example: Sendable, CustomTestStringConvertible {
    var body: String
    var arguments = 0
    var pattern: String
    /// How many calls can begin one of the sequences; nil where every trace is in the language.
    var allowed: Int?
    var testDescription: String { pattern }
  }

  static let examples = [
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(1)"),
    Example(body: two(free), pattern: "malloc(8) malloc(8) (free(1) | free(null))"),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(0)", allowed: 2),
    Example(body: two(free), pattern: "malloc(8) malloc(16) free(1)", allowed: 1),
    Example(body: two(free), pattern: "malloc(8) calloc(8, 1) free(1)", allowed: 1),
    Example(body: two(free), pattern: "malloc(8) malloc(8)", allowed: 2),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(1) free(0)", allowed: 3),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(1) abort", allowed: 3),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(null)", allowed: 2),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(1+8)", allowed: 2),
    Example(body: two(free), pattern: "malloc(8) malloc(8) free(?)"),
    Example(body: two(free), pattern: "malloc(?) malloc(8) free(1)"),
    Example(body: two(free), pattern: "malloc(8)+ free(1)"),
    Example(body: two(free), pattern: "malloc(8) call free free(1)", allowed: 1),
    // Sizes that arguments decide.
    Example(
      body: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT", arguments: 1, pattern: "malloc(8*arg1)"),
    Example(
      body: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT", arguments: 1, pattern: "malloc(8*arg1+8)",
      allowed: 0),
    Example(
      body: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT", arguments: 1, pattern: "malloc(8*n)"),
    Example(
      body: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT", arguments: 1, pattern: "malloc(16*n)",
      allowed: 0),
    Example(
      body: "\tshlq\t$3, %rdi\n\tjmp\tmalloc@PLT", arguments: 1, pattern: "malloc(8*n+4)",
      allowed: 0),
    Example(
      body: "\tmovq\t%rsi, %rdi\n\tjmp\tmalloc@PLT", arguments: 2, pattern: "malloc(arg2)"),
    Example(
      body: "\tmovq\t%rsi, %rdi\n\tjmp\tmalloc@PLT", arguments: 2, pattern: "malloc(arg1)",
      allowed: 0),
    // Ends that are no return.
    Example(body: "\tud2", pattern: "abort"),
    Example(body: "\tud2", pattern: "nothing", allowed: 0),
    Example(body: "\tretq", pattern: "abort", allowed: 0),
    Example(body: "\tpushq\t%rax\n\tcallq\tabort@PLT", pattern: "abort"),
    Example(body: "\tpushq\t%rax\n\tcallq\tabort@PLT", pattern: "nothing", allowed: 0),
    Example(body: "\tpushq\t%rax\n\tcallq\tabort@PLT", pattern: "malloc(1) abort", allowed: 0),
    // A recursive call is followed, or is one event.
    Example(
      body: "\tpushq\t%rbx\n\tmovq\t%rdi, %rbx\n\ttestq\t%rdi, %rdi\n\tjle\t.Le\n\tcmpq\t$9, %rdi\n"
        + "\tjge\t.Le\n\(eight)\tleaq\t-1(%rbx), %rdi\n\tcallq\tf\n.Le:\n\tpopq\t%rbx\n\tretq",
      arguments: 1, pattern: "(malloc(8) call itself)?"),
    Example(
      body: "\tpushq\t%rbx\n\tmovq\t%rdi, %rbx\n\ttestq\t%rdi, %rdi\n\tjle\t.Le\n\tcmpq\t$9, %rdi\n"
        + "\tjge\t.Le\n\(eight)\tleaq\t-1(%rbx), %rdi\n\tcallq\tf\n.Le:\n\tpopq\t%rbx\n\tretq",
      arguments: 1, pattern: "(call itself malloc(8))?", allowed: 0),
  ]

  @Test(arguments: examples)
  func `a trace is in a language, or a defect`(_ example: Example) async throws {
    let listing = try Runnable.assembly(example.body)
    var limits = RunLimits()
    limits.failures = 0
    let runs = try await listing.run(
      "f", signature: .words(example.arguments), limits: limits,
      against: try Runnable.claim(example.pattern))
    guard let allowed = example.allowed else {
      #expect(runs.isConfirmed, "\(runs.texts) \(runs.findings)")
      return
    }
    let defects = runs.findings.compactMap {
      if case .defect(let defect) = $0 { defect } else { nil }
    }
    #expect(defects.contains(.trace(allowed: allowed)), "\(runs.texts) \(runs.findings)")
    let diagnostic = try #require(runs.diagnostics.first)
    #expect(diagnostic.notes.contains { $0.hasPrefix("trace: ") })
    #expect(diagnostic.notes.contains { $0.hasPrefix("sequences: ") })
  }

  @Test func `a result that is excluded is a defect`() async throws {
    let listing = try Runnable.assembly("\tmovl\t$7, %eax\n\tretq")
    let right = try await listing.run(
      "f", signature: .words(0), against: try Runnable.claim("nothing", results: [7, 8]))
    #expect(right.findings == [.confirmed])
    let wrong = try await listing.run(
      "f", signature: .words(0), against: try Runnable.claim("nothing", results: [8]))
    #expect(wrong.findings == [.defect(.result(7))])
  }

  @Test func `a run that is cut off is held against the beginnings of the language`() async throws {
    let body = "\tpushq\t%rbx\n.Lb:\n\(Self.eight)\tjmp\t.Lb"
    let listing = try Runnable.assembly(body)
    var limits = RunLimits()
    (limits.events, limits.failures) = (50, 0)
    let fair = try await listing.run(
      "f", signature: .words(0), limits: limits, against: try Runnable.claim("malloc(8)*"))
    #expect(fair.findings == [.interrupted(.ending(.tooManyEvents(50)))])
    #expect(fair.runs.first?.trace.calls.count == 50)
    let unfair = try await listing.run(
      "f", signature: .words(0), limits: limits, against: try Runnable.claim("malloc(8) malloc(8)"))
    #expect(unfair.findings == [.defect(.trace(allowed: 2))])
  }

  @Test func `a routine that does not come back is no defect where it is an event`() async throws {
    let body = Self.two("\tmovq\t%rax, %rdi\n\tcallq\tfree@PLT\n\tcallq\tpause@PLT\n")
    let listing = try Runnable.assembly(body)
    var limits = RunLimits()
    (limits.seconds, limits.failures) = (1, 0)
    let known = try await listing.run(
      "f", signature: .words(0), limits: limits,
      against: try Runnable.claim("malloc(8) malloc(8) free(0) call pause"))
    #expect(known.findings == [.interrupted(.inside(Symbol("pause"), .timedOut(seconds: 1)))])
    let unknown = try await listing.run(
      "f", signature: .words(0), limits: limits,
      against: try Runnable.claim("malloc(8) malloc(8) free(0) abort"))
    #expect(unknown.findings == [.defect(.trace(allowed: 3))])
  }

  @Test func `a routine of the table that the listing defines is one event, or is followed`()
    async throws
  {
    let folder = try ScratchFolder()
    let listing = try await Runnable.c(
      """
      void *calloc(unsigned long, unsigned long);
      __attribute__((noinline)) void *malloc(unsigned long n) {
        void *volatile block = calloc(1, n);
        return block;
      }
      void *f(void) { return malloc(8); }
      """, in: folder)
    var limits = RunLimits()
    limits.failures = 0
    for (pattern, isRight) in [("malloc(8)", true), ("calloc(1, 8)", true), ("malloc(9)", false)] {
      let runs = try await listing.run("f", limits: limits, against: try Runnable.claim(pattern))
      #expect(runs.isConfirmed == isRight, "\(pattern): \(runs.texts)")
    }
  }
}
