import AsmDiff
import Foundation

@testable import AsmDiff

/// Listings for AArch64 that the toolchain's own compilers made, each made once.
enum AArch64Compiled {
  enum Format: String, CaseIterable {
    case elf, machO

    fileprivate var triple: String { self == .elf ? "aarch64-linux-gnu" : "arm64-apple-macos13" }
    fileprivate var swiftTriple: String {
      self == .elf ? "aarch64-none-none-elf" : "arm64-apple-none-macho"
    }
  }

  /// C with what compilers lay out in their own ways: tables, constants, strings, calls.
  private static let c = """
    typedef unsigned long size_t;
    void *malloc(size_t); void *calloc(size_t, size_t); void free(void *); int h(int);
    void __attribute__((noreturn)) fail(void); extern int shared; static int own = 3;
    int table(int x) { switch (x) { \(cases(1)) } return 0; }
    int sameTable(int x) { switch (x) { \(cases(1)) } return 0; }
    int otherTable(int x) { switch (x) { \(cases(2)) } return 0; }
    double constants(double a) { return a * 3.14; }
    double sameConstants(double a) { return a * 3.14; }
    double otherConstants(double a) { return a * 2.71; }
    const char *string(void) { return "one"; }
    const char *sameString(void) { return "one"; }
    const char *otherString(void) { return "two"; }
    int variables(void) { return shared++ + own++; }
    void guarded(int x) { if (x > 3) fail(); h(x); }
    void trapping(int x) { if (x) __builtin_trap(); h(2); }
    void *pair(size_t n) { void *a = malloc(n * 8 + 16); *(volatile long *)a = 1;
      void *b = calloc(n, 4); free(a); return b; }
    void lost(size_t n) { malloc(n); if (n) h(1); }
    void checked(void) { void *p = malloc(8); if (p) free(p); }
    void tail(void *p) { free(p); }
    size_t sum(int n, ...) { __builtin_va_list l; __builtin_va_start(l, n); size_t s = 0;
      while (n--) s += __builtin_va_arg(l, size_t); __builtin_va_end(l); return s; }
    int atomics(_Atomic int *p, int *e) { __c11_atomic_fetch_add(p, 1, 5);
      return __c11_atomic_compare_exchange_strong(p, e, 4, 5, 5) + __c11_atomic_load(p, 5); }
    typedef struct { long a, b, c, d, e; } S; S copied(S *s) { return *s; }
    int jumped(int i) { static void *t[] = {&&a, &&b}; goto *t[i]; a: h(1); b: h(2); return i; }
    int stack(void) { char b[64]; extern void fill(char *); fill(b); return b[3]; }
    unsigned long bits(unsigned long x, unsigned y) {
      return (x >> 5 & 255) ^ (x << y) ^ __builtin_clzl(x) ^ __builtin_bswap64(x) ^ x * y / 7; }

    """

  /// Cases that call with numbers that nothing but a table gives; `factor` changes their order.
  private static func cases(_ factor: Int) -> String {
    (0..<20).map { "case \($0): return h(\($0 * factor % 20 * 7)) + \($0 % 3);" }.joined(
      separator: " ")
  }

  private static let swift = """
    public struct Pair { var a: Int; var b: UnsafeMutablePointer<Int> }
    public func first(_ x: Int) -> Int { x * 3 + 1 }
    public func second(_ y: Int) -> Int { y * 3 + 1 }
    public func third(_ x: Int) -> Int { x * 3 + 2 }
    public func boxed(_ x: Int) {
      let p = UnsafeMutablePointer<Int>.allocate(capacity: 1)
      p.initialize(to: x)
      p.deallocate()
    }
    public func text(_ x: Int) -> StaticString { x == 3 ? "hello world" : "other" }
    public enum Problem: Error { case one, two }
    public func thrown(_ x: Int) throws(Problem) -> Int { if x > 3 { throw .two }; return x }
    public func caught(_ x: Int) -> Int { (try? thrown(x)) ?? 9 }
    public func floats(_ a: SIMD4<Float>, _ b: Double) -> Double { Double((a * a + a).x) * b }

    """

  private static let listings = Task {
    var listings: [String: Listing] = [:]
    let folder = try ScratchFolder()
    let toolchain = try await Toolchain.find()
    for format in Format.allCases {
      listings["c " + format.rawValue] = try await made(
        by: toolchain.clang(),
        [
          "--target=" + format.triple, "-O2", "-fstack-protector-strong", "-S", "-o", "-",
          try folder.write(c, to: "f.c"),
        ], path: "f.c \(format)")
      listings["swift " + format.rawValue] = try await made(
        by: toolchain.swiftc,
        [
          "-target", format.swiftTriple, "-O", "-wmo", "-enable-experimental-feature", "Embedded",
          "-parse-as-library", "-module-name", "f", "-emit-assembly", "-o", "-",
          try folder.write(swift, to: "f.swift"),
        ], path: "f.swift \(format)")
    }
    return listings
  }

  private static func made(
    by program: String, _ arguments: [String], path: String
  ) async throws -> Listing {
    let outcome = try await Subprocess(Invocation(program, arguments), timeLimit: 120).run()
    guard outcome.isSuccess else {
      throw Failure(message: String(decoding: outcome.standardError, as: UTF8.self))
    }
    return try Listing(bytes: outcome.standardOutput, path: path)
  }

  struct Failure: Error { var message: String }

  static func c(_ format: Format) async throws -> Listing {
    guard let listing = try await listings.value["c " + format.rawValue] else {
      throw Failure(message: "no listing")
    }
    return listing
  }

  static func swift(_ format: Format) async throws -> Listing {
    guard let listing = try await listings.value["swift " + format.rawValue] else {
      throw Failure(message: "no listing")
    }
    return listing
  }
}
