import AsmDiff

extension AllocationPair {
  /// Callees, known and unknown, in C.
  static let cCalls = [
    Self(
      name: "a callee that allocates", why: "the callee's block is one more",
      expected: .different, isRunnable: true,
      source: """
        NOINLINE long helper_plain(long n) { volatile long kept = n; return kept; }
        NOINLINE long helper_greedy(long n) { free(malloc(24)); return n; }
        void baseline(long n) { void *p = malloc(8); helper_plain(n); free(p); }
        void candidate(long n) { void *p = malloc(8); helper_greedy(n); free(p); }
        """),
    Self(
      name: "a callee that frees for its caller", why: "who calls free is no event",
      expected: .sameAllocations, isRunnable: true,
      source: """
        NOINLINE void helper_free(void *p) { if (p) free(p); }
        void baseline(void) { void *p = malloc(8); if (p) free(p); }
        void candidate(void) { void *p = malloc(8); helper_free(p); }
        """),
    Self(
      name: "a callee that uses what it has freed",
      why: "the callee is the same but for the order of its calls", expected: .different,
      source: """
        NOINLINE void helper_right(void *p) { unknown_use(p); free(p); }
        NOINLINE void helper_wrong(void *p) { free(p); unknown_use(p); }
        void baseline(void) { helper_right(malloc(8)); }
        void candidate(void) { helper_wrong(malloc(8)); }
        """),
    Self(
      name: "arguments exchanged", why: "the callee frees its first argument only",
      expected: .different, isRunnable: true,
      source: """
        NOINLINE void helper_first(void *p, void *q) { free(p); unknown_kept = q; }
        void baseline(void) { void *p = malloc(8), *q = malloc(16); helper_first(p, q); }
        void candidate(void) { void *p = malloc(8), *q = malloc(16); helper_first(q, p); }
        """),
    Self(
      name: "a jump for a call and a return", why: "a tail call is a call and a return",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(long n) { void *p = malloc(n); free(p); }
        void candidate(long n) { volatile long kept = n; void *p = malloc(kept); free(p); kept = 0; }
        """),
    Self(
      name: "a function pointer that is known", why: "the pointer can only be free",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(void) { free(malloc(8)); }
        void candidate(void) { void (*volatile end)(void *) = free; end(malloc(8)); }
        """),
    Self(
      name: "a function pointer to something else", why: "the pointer can only be the other one",
      expected: .different,
      source: """
        void baseline(void) { void (*volatile end)(void *) = free; end(malloc(8)); }
        void candidate(void) { void (*volatile end)(void *) = unknown_use; end(malloc(8)); }
        """),
    Self(
      name: "a function pointer that is not known", why: "the argument may be free, or anything",
      expected: .undetermined,
      source: """
        void baseline(void (*end)(void *)) { free(malloc(8)); }
        void candidate(void (*end)(void *)) { end(malloc(8)); }
        """),
    Self(
      name: "a function pointer of two",
      why: "n decides which one it is, and each of them is possible on both sides",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        void baseline(long n) { void *p = malloc(8); if (n) free(p); else unknown_use(p); }
        void candidate(long n) {
          void (*volatile end)(void *) = n ? free : unknown_use;
          end(malloc(8));
        }
        """),
    Self(
      name: "another unknown routine", why: "routines that nobody knows are told apart by name",
      expected: .different,
      source: """
        void unknown_other(void *);
        void baseline(void) { unknown_use(malloc(8)); }
        void candidate(void) { unknown_other(malloc(8)); }
        """),
    Self(
      name: "a number that nobody knows", why: "the unknown routine may return other numbers",
      expected: .undetermined,
      source: """
        void baseline(void) { free(malloc(unknown_number())); }
        void candidate(void) { volatile long n = unknown_number(); free(malloc(n)); }
        """),
    Self(
      name: "a number that nobody knows decides",
      why: "either number is possible on both sides", expected: .sameAllocations,
      source: """
        void baseline(void) { void *p = malloc(8); if (unknown_number() > 3) free(p); }
        void candidate(void) { void *p = malloc(8); if (unknown_number() < 7) free(p); }
        """),
    Self(
      name: "a number asked for twice", why: "two calls may give two numbers",
      expected: .different,
      source: """
        void baseline(void) {
          long n = unknown_number(); unknown_number();
          void *p = 0;
          if (n) p = malloc(8);
          if (n) free(p);
        }
        void candidate(void) {
          long n = unknown_number(), m = unknown_number();
          void *p = 0;
          if (n) p = malloc(8);
          if (m) free(p);
        }
        """),
    Self(
      name: "a number saved around a free", why: "asking for the number is a call of its own",
      expected: .different,
      source: """
        long *unknown_place(void);
        void baseline(void) { void *p = malloc(8); free(p); }
        void candidate(void) {
          void *p = malloc(8);
          long kept = *unknown_place();
          free(p);
          *unknown_place() = kept;
        }
        """),
    Self(
      name: "a stack protector on one side", why: "the check that fails is no way to go on",
      expected: .sameAllocations, isDecidedUnoptimized: false,
      source: """
        __attribute__((no_stack_protector)) void baseline(void) {
          char text[32];
          void *p = malloc(8);
          unknown_use(text);
          free(p);
        }
        void candidate(void) {
          char text[32];
          void *p = malloc(8);
          unknown_use(text);
          free(p);
        }
        """),
    Self(
      name: "a frame of a size that is not known", why: "what stands on the stack is no event",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        void baseline(unsigned long n) {
          char text[32];
          void *p = malloc(8);
          unknown_use(text);
          free(p);
        }
        void candidate(unsigned long n) {
          char *text = __builtin_alloca(n & 255);
          void *p = malloc(8);
          unknown_use(text);
          free(p);
        }
        """),
    Self(
      name: "a frame of unknown size with a leak", why: "the candidate frees nothing",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(unsigned long n) {
          char *text = __builtin_alloca(n & 255);
          void *p = malloc(8);
          unknown_use(text);
          free(p);
        }
        void candidate(unsigned long n) {
          char *text = __builtin_alloca(n & 255);
          void *p = malloc(8);
          unknown_use(text);
        }
        """),
    Self(
      name: "a result that a callee computes", why: "the callee gives eight times its argument",
      expected: .sameAllocations, isRunnable: true,
      source: """
        NOINLINE long helper_bytes(long n) { volatile long kept = n; return kept * 8; }
        void baseline(long n) { free(malloc(8 * n)); }
        void candidate(long n) { free(malloc(helper_bytes(n))); }
        """),
    Self(
      name: "a result that a callee gets wrong", why: "the callee gives eight bytes more",
      expected: .different, isRunnable: true,
      source: """
        NOINLINE long helper_bytes(long n) { volatile long kept = n; return kept * 8 + 8; }
        void baseline(long n) { free(malloc(8 * n)); }
        void candidate(long n) { free(malloc(helper_bytes(n))); }
        """),
    Self(
      name: "a refusal that a callee reports", why: "the callee aborts where it has no memory",
      expected: .sameAllocations,
      source: """
        NOINLINE void *helper_must(long n) { void *p = malloc(n); if (!p) abort(); return p; }
        void baseline(void) { void *p = malloc(8); if (!p) abort(); free(p); }
        void candidate(void) { free(helper_must(8)); }
        """),
    Self(
      name: "a struct by value", why: "the callee frees the fields in their order",
      expected: .different, isRunnable: true,
      source: """
        struct helper_two { void *first, *second; };
        NOINLINE void helper_end(struct helper_two two) { free(two.first); free(two.second); }
        void baseline(void) {
          struct helper_two two;
          two.first = malloc(8); two.second = malloc(8);
          helper_end(two);
        }
        void candidate(void) {
          struct helper_two two;
          two.second = malloc(8); two.first = malloc(8);
          helper_end(two);
        }
        """),
    Self(
      name: "a struct on the stack of the caller", why: "three fields do not fit into registers",
      expected: .sameAllocations, isRunnable: true,
      source: """
        struct helper_three { void *first, *second, *third; };
        NOINLINE void helper_end(struct helper_three all) {
          free(all.first); free(all.second); free(all.third);
        }
        void baseline(void) {
          void *p = malloc(8), *q = malloc(16), *r = malloc(24);
          free(p); free(q); free(r);
        }
        void candidate(void) {
          struct helper_three all;
          all.first = malloc(8); all.second = malloc(16); all.third = malloc(24);
          helper_end(all);
        }
        """),
    Self(
      name: "a seventh argument", why: "the seventh argument stands on the stack",
      expected: .different, isRunnable: true,
      source: """
        NOINLINE void helper_last(
            long a, long b, long c, long d, long e, long f, void *p, void *q) { free(q); free(p); }
        void baseline(void) {
          void *p = malloc(8), *q = malloc(16);
          helper_last(1, 2, 3, 4, 5, 6, p, q);
        }
        void candidate(void) {
          void *p = malloc(8), *q = malloc(16);
          helper_last(1, 2, 3, 4, 5, 6, q, p);
        }
        """),
  ]
}
