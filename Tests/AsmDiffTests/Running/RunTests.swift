import AsmDiff
import Testing

/// Sources and listings whose functions are run.
enum Runnable {
  /// A listing of a C file that is made for a test.
  static func c(_ text: String, in folder: ScratchFolder) async throws -> Listing {
    try await Listing(compiling: try folder.write(text, to: "sample.c"))
  }

  /// A listing of one hand-written function `f`.
  static func assembly(_ body: String) throws -> Listing {
    try Listing(text: Listings.function("f", body), path: "test.s")
  }

  /// What a pattern says of a function.
  static func claim(_ pattern: String, results: Set<Int64?> = [nil]) throws -> KnownBehavior {
    KnownBehavior(try AllocationPattern(pattern).automaton, results: results)
  }
}

extension FunctionRuns {
  /// The traces with their inputs, a line each.
  var texts: [String] { runs.map { "\($0.inputText) \($0.text)" } }

  /// The findings in the order of the runs.
  var findings: [RunFinding?] { runs.map(\.finding) }

  var isConfirmed: Bool { !runs.isEmpty && confirmedCount == runs.count }
}

/// What runs of functions record, and that it is what the analysis says.
@Suite(.timeLimit(.minutes(20))) struct RunTests {
  private static let header = "#include <stdlib.h>\n#include <stdio.h>\n"

  private func run(
    _ text: String, _ name: String = "f", limits: RunLimits = RunLimits()
  ) async throws -> FunctionRuns {
    let folder = try ScratchFolder()
    let listing = try await Runnable.c(Self.header + text, in: folder)
    return try await listing.run(name, limits: limits)
  }

  @Test func `straight code is recorded, and once more with each allocation failing`() async throws
  {
    let runs = try await run(
      "void *f(void) { void *volatile a = malloc(8), *b = calloc(2, 3); free(a); free(b); return b; }"
    )
    #expect(
      runs.texts == [
        "() malloc(8) calloc(2, 3) free(1) free(0)",
        "() with allocation 1 failing malloc(8) calloc(2, 3) free(null) free(0)",
        "() with allocation 2 failing malloc(8) calloc(2, 3) free(1) free(null)",
      ])
    #expect(runs.isConfirmed)
  }

  @Test func `a loop is run with several counts`() async throws {
    let runs = try await run(
      """
      void f(unsigned n) {
        for (unsigned i = 0; i < n; i++) { void *volatile p = malloc(16 + n); free(p); }
      }
      """)
    #expect(
      runs.texts.prefix(3) == [
        "(0) nothing", "(1) malloc(17) free(0)",
        "(1) with allocation 1 failing malloc(17) free(null)",
      ])
    #expect(runs.runs.last?.trace.calls.count == 200)
    #expect(runs.isConfirmed)
  }

  @Test func `a block whose address is written where an argument points has an age`() async throws {
    let runs = try await run(
      """
      void *f(void) { void *p = 0; if (posix_memalign(&p, 64, 8)) return 0; free(p); return p; }
      """)
    #expect(runs.texts == ["() posix_memalign(64, 8) free(0)"])
    #expect(runs.isConfirmed, "\(runs.findings) \(runs.sequences ?? "?")")
  }

  @Test func `a path that aborts is taken when an allocation fails`() async throws {
    let runs = try await run(
      "void *f(void) { char *p = malloc(4); if (!p) abort(); *p = 1; free(p); return p; }")
    #expect(
      runs.texts == [
        "() malloc(4) free(0)",
        "() with allocation 1 failing malloc(4) abort (ended by a signal: Aborted)",
      ])
    #expect(runs.isConfirmed)
  }

  @Test func `a trap is an abort`() async throws {
    let runs = try await run("void f(int n) { if (n == 3) __builtin_trap(); }")
    #expect(runs.texts.contains("(3) abort (ended by a signal: Illegal instruction)"))
    #expect(runs.isConfirmed)
  }

  @Test(arguments: [
    "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT", "\tmovl\t$8, %edi\n\tjmp\tmalloc",
    "\tmovl\t$8, %edi\n\tjmpq\t*malloc@GOTPCREL(%rip)",
    "\tmovl\t$8, %edi\n\tsubq\t$8, %rsp\n\tcallq\tmalloc@PLT\n\taddq\t$8, %rsp\n\tretq",
    "\tmovl\t$8, %edi\n\tmovq\tmalloc@GOTPCREL(%rip), %rax\n\tjmpq\t*%rax",
    "\tmovl\t$8, %edi\n\tsubq\t$8, %rsp\n\tmovq\tmalloc@GOTPCREL(%rip), %r11\n\tcallq\t*%r11\n"
      + "\taddq\t$8, %rsp\n\tretq",
  ])
  func `a call is recorded whatever its form`(_ body: String) async throws {
    let runs = try await Runnable.assembly(body).run("f", signature: .words(0))
    #expect(
      runs.texts == ["() malloc(8)", "() with allocation 1 failing malloc(8)"])
    #expect(runs.isConfirmed)
  }

  @Test func `what a callee of the listing does is recorded as the function's own`() async throws {
    let runs = try await run(
      """
      static __attribute__((noinline)) void *twice(void *p) { free(p); return malloc(24); }
      void *f(void) { return twice(malloc(8)); }
      """)
    #expect(runs.texts.first == "() malloc(8) free(0) malloc(24)")
    #expect(runs.isConfirmed)
  }

  @Test func `a function that is private to its file is run`() async throws {
    let runs = try await run(
      """
      static __attribute__((noinline)) void *hidden(void) { return malloc(40); }
      void *f(void) { return hidden(); }
      """, "hidden")
    #expect(runs.texts.first == "() malloc(40)")
    #expect(runs.isConfirmed)
  }

  @Test func `recursion is a call in the language, and is followed or passed over`() async throws {
    let runs = try await run(
      """
      void f(unsigned n) {
        void *volatile p = malloc(8);
        if (n > 0 && n < 9) f(n - 1);
        free(p);
      }
      """)
    let three = try #require(runs.runs.first { $0.inputText == "(3)" })
    #expect(
      three.text == "malloc(8) call itself malloc(8) call itself malloc(8) call itself malloc(8) "
        + "free(0) free(1) free(2) free(3)")
    #expect(runs.isConfirmed)
  }

  @Test func `a recursive callee is followed once, and is a call from then on`() async throws {
    let runs = try await run(
      """
      static __attribute__((noinline)) void turn(unsigned n) {
        void *volatile p = malloc(16);
        if (n > 0 && n < 9) turn(n - 1);
        free(p);
      }
      void f(unsigned n) { void *volatile p = malloc(8); turn(n); free(p); }
      """)
    let two = try #require(runs.runs.first { $0.inputText == "(2)" })
    #expect(
      two.text == "malloc(8) call turn malloc(16) call turn malloc(16) call turn malloc(16) "
        + "free(0) free(1) free(2) free(3)")
    #expect(runs.isConfirmed)
  }

  @Test func `code that a routine calls back is no event of the function`() async throws {
    let runs = try await run(
      """
      static int order(const void *a, const void *b) {
        free(malloc(1000)); void *volatile p = malloc(3); free(p);
        return *(const int *)a - *(const int *)b;
      }
      int numbers[] = {3, 1, 2};
      int f(void) { qsort(numbers, 3, sizeof *numbers, order); return numbers[0] * 100 + numbers[2]; }
      """)
    #expect(runs.texts == ["() call qsort"])
    #expect(runs.runs.first?.trace.ending == .returned(103))
    #expect(runs.isConfirmed)
  }

  @Test func `a traced routine gets every argument and gives back its result`() async throws {
    let runs = try await run(
      """
      char text[200];
      int f(int n) {
        return snprintf(text, sizeof text, "%d %d %d %d %d %d %.2f %.1f %d",
          n, 2, 3, 4, 5, 6, n * 1.25, 0.5, 77) * 1000 + text[0] + text[2 + (n > 9)];
      }
      """)
    // "8 2 3 4 5 6 10.00 0.5 77" has 24 characters, and begins with "8" and "2".
    let eight = try #require(runs.runs.first { $0.inputText == "(8)" })
    #expect(eight.trace.ending == .returned(24_000 + 56 + 50))
    #expect(eight.text == "call snprintf")
  }

  @Test func `calls through pointers leave no record, and what happens in them is passed over`()
    async throws
  {
    let runs = try await run(
      """
      static void *allocate(void) { return malloc(5); }
      void *(*volatile pointer)(void) = allocate;
      void f(void) { free(pointer()); void *volatile p = malloc(6); }
      """)
    #expect(runs.texts.first == "() malloc(5) free(0) malloc(6)")
    #expect(runs.isConfirmed)
  }

  @Test func `a routine that is defined nowhere ends the run, and nothing is claimed`() async throws
  {
    let body = "\tpushq\t%rax\n\tcallq\tnobody\n\tpopq\t%rcx\n\tretq"
    let runs = try await Runnable.assembly(body).run("f", signature: .words(0))
    #expect(runs.texts == ["() call nobody ('nobody' is defined nowhere)"])
    #expect(
      runs.findings
        == [.interrupted(.inside(Symbol("nobody"), .undefined(Symbol("nobody"))))])
  }

  @Test func `a crash is no abort, and nothing is claimed`() async throws {
    let runs = try await Runnable.assembly("\tmovq\t%rdi, (%rdi)\n\tretq")
      .run("f", signature: .words(1))
    #expect(runs.runs.first?.finding == .interrupted(.ending(.signalled(11))))
    #expect(runs.confirmedCount == 0)
  }

  @Test func `arguments are clipped to the width of their types`() async throws {
    let runs = try await run(
      "#include <stdbool.h>\nvoid *f(signed char n, bool b) { return b ? malloc((size_t)n) : 0; }")
    #expect(runs.texts.contains("(-1, true) malloc(-1)"))
    #expect(runs.texts.contains("(100, false) nothing"))
    #expect(runs.isConfirmed)
  }

  @Test func `another thread is not traced`() async throws {
    let runs = try await run(
      """
      #include <pthread.h>
      static void *work(void *p) {
        for (int i = 0; i < 100000; i++) { void *volatile q = malloc(3); free(q); }
        return p;
      }
      int f(void) {
        pthread_t thread;
        if (pthread_create(&thread, 0, work, 0)) return 1;
        for (int i = 0; i < 20; i++) { void *volatile q = malloc(8); free(q); }
        return pthread_join(thread, 0) + 7;
      }
      """, limits: Self.withoutFailures)
    let run = try #require(runs.runs.first)
    #expect(run.trace.ending == .returned(7))
    #expect(run.trace.calls.map(\.symbol.name).filter { $0 != "free" }.count == 22)
    #expect(run.trace.calls.count == 42)
  }

  private static var withoutFailures: RunLimits {
    var limits = RunLimits()
    limits.failures = 0
    return limits
  }
}
