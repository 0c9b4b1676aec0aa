import AsmDiff
import Testing

/// Two functions that are run on equal inputs.
@Suite(.timeLimit(.minutes(20))) struct TraceComparisonTests {
  private func compare(
    _ text: String, options: ComparisonOptions = ComparisonOptions()
  ) async throws -> (comparison: TraceComparison, verdict: Verdict) {
    let folder = try ScratchFolder()
    let listing = try await Runnable.c("#include <stdlib.h>\n" + text, in: folder)
    let runs = try await listing.run(functions: ["baseline", "candidate"])
    return (
      TraceComparison(baseline: runs[0], candidate: runs[1], options: options),
      try listing.allocationVerdict("candidate", against: "baseline").verdict
    )
  }

  @Test func `a swapped condition allows the same sequences, and is caught`() async throws {
    let (comparison, verdict) = try await compare(
      """
      void *baseline(int n) { return n > 2 ? malloc(8) : 0; }
      void *candidate(int n) { return n > 2 ? 0 : malloc(8); }
      """)
    #expect(verdict == .sameAllocations)
    #expect(
      comparison == .different(input: "(0)", baseline: "nothing", candidate: "malloc(8)"))
  }

  @Test func `other code that allocates alike gives equal traces`() async throws {
    let (comparison, _) = try await compare(
      """
      void *baseline(int n) { void *volatile p = malloc(8); if (n > 2) free(p); return p; }
      void *candidate(int n) { void *volatile p = malloc(8); if (3 <= n) { free(p); } return &n + n; }
      """)
    #expect(comparison == .equal(pairs: 14, cut: 0))
  }

  @Test func `what differs only when an allocation fails is caught`() async throws {
    let (comparison, _) = try await compare(
      """
      void *baseline(void) { void *volatile p = malloc(8); if (!p) abort(); return p; }
      void *candidate(void) { void *volatile p = malloc(8); return p; }
      """)
    #expect(
      comparison
        == .different(
          input: "() with allocation 1 failing",
          baseline: "malloc(8) abort (ended by a signal: Aborted)", candidate: "malloc(8)"))
  }

  @Test func `the block that is freed counts, its address does not`() async throws {
    let text = """
      void *baseline(void) { void *volatile a = malloc(8), *volatile b = malloc(8); free(a); return b; }
      void *candidate(void) { void *volatile a = malloc(8), *volatile b = malloc(8); free(b); return a; }
      """
    let (comparison, _) = try await compare(text)
    #expect(
      comparison
        == .different(
          input: "()", baseline: "malloc(8) malloc(8) free(1)",
          candidate: "malloc(8) malloc(8) free(0)"))
  }

  @Test func `routines correspond where the user says so`() async throws {
    let text = """
      extern long random(void); extern int rand(void);
      int baseline(void) { return rand() & 0; }
      int candidate(void) { return random() & 0; }
      """
    #expect(
      try await compare(text).comparison
        == .different(input: "()", baseline: "call rand", candidate: "call random"))
    let options = ComparisonOptions(equatedSymbols: [.init("rand", "random")])
    #expect(try await compare(text, options: options).comparison == .equal(pairs: 1, cut: 0))
  }

  @Test func `functions that take other arguments are not compared`() async throws {
    let (comparison, _) = try await compare(
      "int baseline(int n) { return n; }\nint candidate(long n) { return n; }")
    #expect(comparison == .notCompared(reason: "they take different arguments"))
    let refused = try await compare(
      "int baseline(int n) { return n; }\nint candidate(int *n) { return *n; }")
    #expect(
      refused.comparison
        == .notCompared(
          reason: "the candidate was not run: parameter 1 is no integer: 'int *'"))
  }
}
