import AsmDiff

extension AllocationPair {
  /// C functions whose difference is easily overlooked.
  static let cHidden = [
    Self(
      name: "two counters of one recurrence",
      why: "both counters begin at zero and grow by one, on other turns", expected: .different,
      mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n) {
          long i = 0, j = 0;
          for (n &= 63; n > 0; n--) { unknown_nap(); if (n < 5) i++; else j++; }
          malloc(i); malloc(j);
        }
        void candidate(long n) {
          long i = 0, j = 0;
          for (n &= 63; n > 0; n--) { unknown_nap(); if (n < 5) i++; else j++; }
          malloc(j); malloc(i);
        }
        """),
    Self(
      name: "what a block holds that is passed",
      why: "the callee finds another number in the block", expected: .undetermined,
      source: """
        void baseline(void) { long *p = malloc(8); *p = 1; unknown_use(p); }
        void candidate(void) { long *p = malloc(8); *p = 3; unknown_use(p); }
        """),
    Self(
      name: "what a moved block holds",
      why: "the new block holds what was written to the old one", expected: .undetermined,
      source: """
        void baseline(void) { long *p = malloc(8); *p = 1; unknown_use(realloc(p, 16)); }
        void candidate(void) { long *p = malloc(8); *p = 3; unknown_use(realloc(p, 16)); }
        """),
    Self(
      name: "a number in a vector register",
      why: "the callee gets another number", expected: .undetermined,
      source: """
        void helper_weigh(double);
        void baseline(void) { helper_weigh(1); free(0); }
        void candidate(void) { helper_weigh(2); free(0); }
        """),
    Self(
      name: "a table of constants", why: "no entry of the table is zero",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        static const volatile int helper_table[4] = {1, 2, 3, 9};
        void baseline(long n) { void *p = malloc(8); if (helper_table[n & 3] == 0) free(p); }
        void candidate(long n) { void *p = malloc(8); }
        """),
    Self(
      name: "a block in an array on the stack",
      why: "the callee finds the block in the array and may write to it", expected: .different,
      mayBeUndetermined: true,
      source: """
        void baseline(long n) {
          long *p = malloc(8);
          if (!p) return;
          *p = 0;
          void *kept[4];
          kept[n & 3] = p;
          unknown_number();
          unknown_use(kept);
          if (*p) free(p);
        }
        void candidate(long n) { long *p = malloc(8); if (p) { unknown_number(); unknown_use(p); } }
        """),
    Self(
      name: "a block in an array on the heap",
      why: "the callee finds the block in the array and may write to it", expected: .different,
      mayBeUndetermined: true,
      source: """
        void baseline(long n) {
          long *p = malloc(8);
          void **kept = malloc(32);
          if (!p || !kept) return;
          *p = 0;
          kept[n & 3] = p;
          unknown_use(kept);
          if (*p) free(p);
        }
        void candidate(long n) {
          long *p = malloc(8);
          void **kept = malloc(32);
          if (!p || !kept) return;
          *p = 0;
          kept[n & 3] = p;
          unknown_use(kept);
        }
        """),
    Self(
      name: "the seventh argument",
      why: "the callee gets another number, on the stack", expected: .undetermined,
      source: """
        void helper_seven(long, long, long, long, long, long, long);
        void baseline(void) { helper_seven(0, 0, 0, 0, 0, 0, 1); free(0); }
        void candidate(void) { helper_seven(0, 0, 0, 0, 0, 0, 3); free(0); }
        """),
    Self(
      name: "a callee that never returns",
      why: "behind one of its calls other code stands, which never runs",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        __attribute__((noreturn)) void helper_fail(long);
        void baseline(long n) {
          char *p = malloc(1);
          if (!p) helper_fail(1);
          *p = 0;
          free(p);
        }
        void candidate(long n) {
          char *p = malloc(1);
          if (p) { *p = 0; free(p); return; }
          helper_fail(1);
        }
        """),
    Self(
      name: "what a deinitialiser finds",
      why: "the deinitialiser may allocate by the number that it finds", expected: .undetermined,
      source: """
        void swift_release(void *);
        void baseline(long *p) { p[2] = 1; swift_release(p); if (unknown_kept) malloc(8); }
        void candidate(long *p) { p[2] = 3; swift_release(p); if (unknown_kept) malloc(8); }
        """),
    Self(
      name: "read before it is null",
      why: "what was read through cannot be null", expected: .sameAllocations,
      mayBeUndetermined: true,
      source: """
        void baseline(long *p) { long n = *p; if (n == 4 && !p) malloc(7); malloc(9); }
        void candidate(long *p) { malloc(9); }
        """),
    Self(
      name: "a failure that is tested",
      why: "the block is there unless the status says otherwise", expected: .sameAllocations,
      mayBeUndetermined: true,
      source: """
        int posix_memalign(void **, size_t, size_t);
        void baseline(void) {
          void *p = 0;
          if (posix_memalign(&p, 8, 16)) return;
          free(p);
        }
        void candidate(void) {
          void *p = 0;
          if (posix_memalign(&p, 8, 16)) return;
          if (!p) { malloc(7); return; }
          free(p);
        }
        """),
  ]
}
