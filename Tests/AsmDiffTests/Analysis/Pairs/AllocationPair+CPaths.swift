import AsmDiff

extension AllocationPair {
  /// Which paths there are, in C.
  static let cPaths = [
    Self(
      name: "a leak on one path", why: "nothing is freed where n is negative",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) { void *p = malloc(8); free(p); }
        void candidate(long n) { void *p = malloc(8); if (n >= 0) free(p); }
        """),
    Self(
      name: "an early exit skips a free", why: "the first block leaks when the second is refused",
      expected: .different,
      source: """
        int baseline(void) {
          void *p = malloc(8), *q;
          if (!p) return 1;
          if (!(q = malloc(16))) { free(p); return 2; }
          free(q); free(p); return 0;
        }
        int candidate(void) {
          void *p = malloc(8), *q;
          if (!p) return 1;
          if (!(q = malloc(16))) return 2;
          free(q); free(p); return 0;
        }
        """),
    Self(
      name: "tested again after it is known not to be null",
      why: "the second test cannot fail", expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8); if (p) free(p); }
        void candidate(void) {
          void *volatile p = malloc(8);
          if (p) { if (!p) free(0); free(p); }
        }
        """),
    Self(
      name: "freed under another condition",
      why: "some input frees and some does not, on both sides: which one is not compared",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(long n) { void *p = malloc(8); if (n > 3) free(p); }
        void candidate(long n) { void *p = malloc(8); if (n < 3) free(p); }
        """),
    Self(
      name: "a condition that is tested twice",
      why: "an argument does not change between two tests",
      expected: .sameAllocations, isRunnable: true,
      source: """
        static volatile long helper_count;
        void baseline(long n) {
          if (n > 3) { void *p = malloc(8); helper_count++; free(p); } else helper_count++;
        }
        void candidate(long n) {
          volatile long kept = n;
          void *p = 0;
          if (kept > 3) p = malloc(8);
          helper_count++;
          if (kept > 3) free(p);
        }
        """),
    Self(
      name: "a condition in memory that a callee may change",
      why: "the flag may be raised or lowered by the call, so that block and free come apart",
      expected: .different,
      source: """
        void baseline(long *flag) {
          long kept = *flag;
          void *p = 0;
          if (kept) p = malloc(8);
          unknown_nap();
          if (kept) free(p);
        }
        void candidate(long *flag) {
          void *p = 0;
          if (*flag) p = malloc(8);
          unknown_nap();
          if (*flag) free(p);
        }
        """),
    Self(
      name: "signed and unsigned comparisons", why: "no signed number is below 0 and above 10",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) {
          volatile long kept = n;
          void *p = malloc(8);
          if (kept < 0 && kept > 10) return;
          free(p);
        }
        void candidate(long n) {
          volatile long kept = n;
          void *p = malloc(8);
          if (kept < 0 && (unsigned long)kept > 10) return;
          free(p);
        }
        """),
    Self(
      name: "negative is large without a sign", why: "both say that the highest bit is set",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(long n) { void *p = malloc(8); if (n < 0) free(p); }
        void candidate(long n) {
          void *p = malloc(8);
          if ((unsigned long)n > 0x7ffffffffffffffful) free(p);
        }
        """),
    Self(
      name: "a comparison of half a word", why: "the low half can be zero where the word is not",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) {
          volatile long kept = n;
          void *p = malloc(8);
          if (kept == 0) { if (kept != 0) return; }
          free(p);
        }
        void candidate(long n) {
          volatile long kept = n;
          void *p = malloc(8);
          if ((int)kept == 0) { if (kept != 0) return; }
          free(p);
        }
        """),
    Self(
      name: "selected without a branch", why: "a selection and a branch free the same blocks",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n) {
          void *p = malloc(8), *q = malloc(16);
          if (n) free(p); else free(q);
        }
        void candidate(long n) {
          void *p = malloc(8), *q = malloc(16);
          free(n ? p : q);
        }
        """),
    Self(
      name: "selected wrongly", why: "the newer block is never freed by the candidate",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n) {
          void *p = malloc(8), *q = malloc(16);
          free(n ? p : q);
        }
        void candidate(long n) {
          void *p = malloc(8), *q = malloc(16);
          free(n ? p : p + 0 * (long)q);
        }
        """),
    Self(
      name: "a switch and comparisons", why: "both free by the same five cases",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *p = malloc(8), *q = malloc(16);
          switch (n) {
          case 0: free(p); break;
          case 1: free(q); break;
          case 2: free(p); free(q); break;
          case 3: free(q); free(p); break;
          case 4: free(0); break;
          }
        }
        void candidate(unsigned n) {
          void *p = malloc(8), *q = malloc(16);
          if (n == 4) free(0);
          if (n == 3) { free(q); free(p); }
          if (n == 2) { free(p); free(q); }
          if (n == 1) free(q);
          if (n == 0) free(p);
        }
        """),
    Self(
      name: "a switch with one case that frees otherwise",
      why: "case 2 frees in the order of case 3",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *p = malloc(8), *q = malloc(16);
          switch (n) {
          case 0: free(p); break;
          case 1: free(q); break;
          case 2: free(p); free(q); break;
          case 3: free(q); free(p); break;
          case 4: free(0); break;
          }
        }
        void candidate(unsigned n) {
          void *p = malloc(8), *q = malloc(16);
          switch (n) {
          case 0: free(p); break;
          case 1: free(q); break;
          case 2: free(q); free(p); break;
          case 3: free(q); free(p); break;
          case 4: free(0); break;
          }
        }
        """),
    Self(
      name: "two ways to end the program", why: "a call that never returns and a trap both abort",
      expected: .sameAllocations,
      source: """
        void baseline(long n) { void *p = malloc(8); if (!p) abort(); free(p); }
        void candidate(long n) { void *p = malloc(8); if (!p) __builtin_trap(); free(p); }
        """),
    Self(
      name: "returning for ending the program", why: "the candidate survives a refusal",
      expected: .different,
      source: """
        void baseline(void) { void *p = malloc(8); if (!p) abort(); free(p); }
        void candidate(void) { void *p = malloc(8); if (!p) return; free(p); }
        """),
    Self(
      name: "a path that no number takes", why: "no square is 3 more than a multiple of 4",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) { void *p = malloc(8); free(p); }
        void candidate(unsigned long n) {
          volatile unsigned long kept = n;
          void *p = malloc(8);
          unsigned long square = kept;
          square *= square;
          if ((square & 3) == 3) return;
          free(p);
        }
        """),
  ]
}
