/// Random small C functions that allocate and free, and never free a block twice.
///
/// Every block is owned by one of three variables, or by nobody: a variable that gave its block away is null.
struct RandomProgram {
  private var random: SeededGenerator
  private var counters = 0

  /// Makes the functions `f0`, `f1` and so on.
  static func file(functions count: Int, seed: UInt64) -> String {
    prelude
      + (0..<count).map { number in
        var program = RandomProgram(random: SeededGenerator(seed: seed &+ UInt64(number) &* 7919))
        return program.function("f\(number)")
      }.joined(separator: "\n")
  }

  /// The routines of C with one argument too many, so that no call is optimised away.
  private static let prelude = """
    void *cMalloc(unsigned long, int) __asm__("malloc");
    void *cCalloc(unsigned long, unsigned long, int) __asm__("calloc");
    void *cRealloc(void *, unsigned long, int) __asm__("realloc");
    void cFree(void *, int) __asm__("free");
    #define NOINLINE static __attribute__((noinline))
    NOINLINE void end(void **slot) { if (*slot) { cFree(*slot, 0); *slot = 0; } }
    NOINLINE void renew(void **slot, int n) { end(slot); if (n > 1) *slot = cMalloc(24, 0); }
    NOINLINE void *made(int n) { return n & 1 ? cMalloc(8 * (n & 7) + 8, 0) : 0; }
    NOINLINE int mixed(int a, int b) { return a > b ? a - b : (b ^ a) & 15; }

    """

  private init(random: SeededGenerator) { self.random = random }

  private mutating func pick(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

  private mutating func function(_ name: String) -> String {
    // A helper that may be inlined or not takes part of the work.
    let helper = pick(3) == 0 ? "static __attribute__((noinline)) " : "static "
    let inner = body(depth: 1, count: 2 + pick(3))
    let outer = body(depth: 0, count: 3 + pick(4))
    return """
      \(helper)int \(name)Helper(int a, int b) {
      \(declarations)
      \(inner)
        return a;
      }
      int \(name)(int a, int b) {
      \(declarations)
      \(outer)
        if (\(condition())) b = \(name)Helper(b, a);
      \(body(depth: 1, count: 2))
        return b;
      }

      """
  }

  private let declarations = "  void *p0 = 0, *p1 = 0, *slots[2] = {0, 0};"

  private mutating func body(depth: Int, count: Int) -> String {
    (0..<count).map { _ in statement(depth) }.joined(separator: "\n")
  }

  private mutating func variable() -> String {
    ["p0", "p1", "slots[0]", "slots[1]", "slots[a & 1]"][pick(5)]
  }

  private mutating func number() -> String {
    ["a", "b", "a + b", "a - 1", "(a ^ b)", "mixed(a, b)", "(unsigned char)a", "a * 2"][pick(8)]
  }

  private mutating func condition() -> String {
    switch pick(7) {
    case 0: "\(number()) > \(pick(5))"
    case 1: "\(number()) == \(pick(4))"
    case 2: "(unsigned)\(number()) < \(1 + pick(9))u"
    case 3: "\(variable())"
    case 4: "!\(variable())"
    case 5: "\(number()) & \(1 + pick(3))"
    default: "\(number()) <= \(number())"
    }
  }

  private mutating func size() -> String {
    switch pick(4) {
    case 0: "8 * (\(number()) & 15) + 8"
    case 1: "(unsigned char)(\(number()))"
    default: "\(8 * (1 + pick(6)))"
    }
  }
}

// MARK: - Statements

extension RandomProgram {
  private mutating func statement(_ depth: Int) -> String {
    depth < 2 && pick(5) < 2 ? compound(depth) : simple()
  }

  private mutating func simple() -> String {
    let p = variable()
    let q = variable()
    switch pick(12) {
    case 0, 1: return "  if (!\(p)) \(p) = cMalloc(\(size()), 0);"
    case 2: return "  if (!\(p)) \(p) = cCalloc(1, \(size()), 0);"
    case 3: return "  { void *q = cRealloc(\(p), 8 + \(size()), 0); if (q) \(p) = q; }"
    case 4, 5: return "  cFree(\(p), 0); \(p) = 0;"
    case 6: return "  if (\(p)) { cFree(\(p), 0); \(p) = 0; }"
    case 7: return "  { void *q = \(p); \(p) = \(q); \(q) = q; }"
    case 8: return "  end(&\(p));"
    case 9: return "  renew(&\(p), \(number()));"
    case 10: return "  if (!\(p)) \(p) = made(\(number()));"
    default: return "  a = \(number());"
    }
  }

  private mutating func compound(_ depth: Int) -> String {
    let inner = body(depth: depth + 1, count: 1 + pick(3))
    switch pick(7) {
    case 0: return "  if (\(condition())) {\n\(inner)\n  }"
    case 1:
      let other = body(depth: depth + 1, count: 1 + pick(2))
      return "  if (\(condition())) {\n\(inner)\n  } else {\n\(other)\n  }"
    case 2: return loop("(\(number())) & 3", inner)
    case 3: return loop("\(1 + pick(3))", inner)
    case 4:
      let other = body(depth: depth + 1, count: 1)
      return "  switch (\(number()) & 3) {\n  case 0:\n\(inner)\n  case 1:\n\(other)\n  break;\n"
        + "  case 2:\n\(simple())\n  default:;\n  }"
    case 5: return "  if (\(condition())) return \(number());"
    default: return "  if (\(condition()) && \(condition())) {\n\(inner)\n  }"
    }
  }

  private mutating func loop(_ bound: String, _ inner: String) -> String {
    counters += 1
    let (i, n) = ("i\(counters)", "n\(counters)")
    return "  for (int \(i) = 0, \(n) = \(bound); \(i) < \(n); \(i)++) {\n\(inner)\n  }"
  }
}
