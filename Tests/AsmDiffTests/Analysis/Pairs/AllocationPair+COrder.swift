import AsmDiff

extension AllocationPair {
  /// What is freed, how often and when, in C.
  static let cOrder = [
    Self(
      name: "the order of frees", why: "the newest block goes first on one side only",
      expected: .different, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8), *q = malloc(16); free(q); free(p); }
        void candidate(void) { void *p = malloc(8), *q = malloc(16); free(p); free(q); }
        """),
    Self(
      name: "swapped before they are freed", why: "two swaps cancel out",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8), *q = malloc(16); free(q); free(p); }
        void candidate(void) {
          void *p = malloc(8), *q = malloc(16), *volatile slots[2] = {p, q};
          void *kept = slots[0];
          slots[0] = slots[1]; slots[1] = kept;
          free(slots[0]); free(slots[1]);
        }
        """),
    Self(
      name: "two blocks of one size freed crosswise",
      why: "equal sizes do not make the blocks equal",
      expected: .different, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8), *q = malloc(8); free(q); free(p); }
        void candidate(void) { void *p = malloc(8), *q = malloc(8); free(p); free(q); }
        """),
    Self(
      name: "a double free", why: "one block is freed twice, and the other never",
      expected: .different,
      source: """
        void baseline(void) { void *p = malloc(8), *q = malloc(16); free(q); free(p); }
        void candidate(void) { void *p = malloc(8), *q = malloc(16); free(p); free(p); }
        """),
    Self(
      name: "an argument freed", why: "the candidate frees what it did not allocate",
      expected: .different,
      source: """
        void baseline(void *given) { void *p = malloc(8); unknown_use(given); free(p); }
        void candidate(void *given) { void *p = malloc(8); unknown_use(given); free(given); }
        """),
    Self(
      name: "the other argument freed", why: "they free another argument",
      expected: .different,
      source: """
        void baseline(void *first, void *second) { free(first); unknown_use(second); }
        void candidate(void *first, void *second) { free(second); unknown_use(first); }
        """),
    Self(
      name: "a field freed for its neighbour", why: "the fields stand at other offsets",
      expected: .different,
      source: """
        struct helper_two { void *first, *second; };
        void baseline(struct helper_two *two) { free(two->first); free(two->second); }
        void candidate(struct helper_two *two) { free(two->second); free(two->first); }
        """),
    Self(
      name: "used before it is freed", why: "the unknown callee is called after the free",
      expected: .different,
      source: """
        void baseline(void) { void *p = malloc(8); unknown_use(p); free(p); }
        void candidate(void) { void *p = malloc(8); free(p); unknown_use(p); }
        """),
    Self(
      name: "freed twice in turn by a callee",
      why: "the callee frees what its caller frees again",
      expected: .different,
      source: """
        NOINLINE void helper_end(void *p) { free(p); }
        NOINLINE void helper_look(void *p) { unknown_use(p); }
        void baseline(void) { void *p = malloc(8); helper_look(p); free(p); }
        void candidate(void) { void *p = malloc(8); helper_look(p); helper_end(p); free(p); }
        """),
    Self(
      name: "null is freed", why: "a free is an event, whatever it is given",
      expected: .different, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8); free(p); }
        void candidate(void) { void *p = malloc(8); free(p); free(0); }
        """),
    Self(
      name: "realloc to nothing for free", why: "the routine is another one",
      expected: .different,
      source: """
        void baseline(void) { void *p = malloc(8); free(p); }
        void candidate(void) { void *p = malloc(8); unknown_kept = realloc(p, 0); }
        """),
    Self(
      name: "an interior pointer is freed", why: "the address is eight bytes into the block",
      expected: .different,
      source: """
        void baseline(void) { char *p = malloc(16); free(p); }
        void candidate(void) { char *p = malloc(16); free(p + 8); }
        """),
    Self(
      name: "there and back", why: "what is added to the pointer is taken away again",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(long n) { char *p = malloc(16); free(p); }
        void candidate(long n) {
          char *p = malloc(16), *volatile end = p + 8 * n;
          free(end - 8 * n);
        }
        """),
    Self(
      name: "the older of three blocks", why: "the middle block is freed instead of the oldest",
      expected: .different, isRunnable: true,
      source: """
        void baseline(void) {
          void *p = malloc(8), *q = malloc(8), *r = malloc(8);
          free(p); free(q); free(r);
        }
        void candidate(void) {
          void *p = malloc(8), *q = malloc(8), *r = malloc(8);
          free(q); free(p); free(r);
        }
        """),
    Self(
      name: "kept in a register or on the stack", why: "where a block's address waits is no event",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8), *q = malloc(16); free(q); free(p); }
        void candidate(void) {
          void *volatile p = malloc(8), *volatile q = malloc(16);
          free(q); free(p);
        }
        """),
  ]
}
