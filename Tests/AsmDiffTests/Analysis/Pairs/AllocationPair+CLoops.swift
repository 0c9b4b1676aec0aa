import AsmDiff

extension AllocationPair {
  /// Loops and recursion, in C.
  static let cLoops = [
    Self(
      name: "a loop that leaks its last block", why: "the last turn does not free",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) { void *p = malloc(8); free(p); } }
        void candidate(unsigned n) {
          while (n--) { void *p = malloc(8); if (!n) return; free(p); }
        }
        """),
    Self(
      name: "a loop and a loop with goto", why: "both test before each turn",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(unsigned n) { for (unsigned i = 0; i < n; i++) free(malloc(8)); }
        void candidate(unsigned n) {
          again:
          if (n == 0) return;
          free(malloc(8));
          n--;
          goto again;
        }
        """),
    Self(
      name: "tested before and behind each turn", why: "the candidate takes one turn at least",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) free(malloc(8)); }
        void candidate(unsigned n) { do free(malloc(8)); while (n--); }
        """),
    Self(
      name: "tested once more around the loop", why: "the test around do-while makes it a while",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n) { free(malloc(8)); n--; } }
        void candidate(unsigned n) { if (n) do free(malloc(8)); while (--n); }
        """),
    Self(
      name: "a constant number of turns, off by one", why: "three turns and four",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(void) { for (volatile int i = 0; i < 3; i++) free(malloc(8)); }
        void candidate(void) { for (volatile int i = 0; i < 4; i++) free(malloc(8)); }
        """),
    Self(
      name: "a thousand turns and one more", why: "the numbers of turns are constants",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(void) { for (volatile int i = 0; i < 1000; i++) free(malloc(8)); }
        void candidate(void) { for (volatile int i = 0; i < 1001; i++) free(malloc(8)); }
        """),
    Self(
      name: "a loop written out", why: "three turns are three turns",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(void) { free(malloc(8)); free(malloc(8)); free(malloc(8)); }
        void candidate(void) { for (volatile int i = 0; i < 3; i++) free(malloc(8)); }
        """),
    Self(
      name: "at most seven turns", why: "the baseline has no bound",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { for (unsigned i = 0; i < n; i++) free(malloc(8)); }
        void candidate(unsigned n) { for (unsigned i = 0; i < (n & 7); i++) free(malloc(8)); }
        """),
    Self(
      name: "as many blocks as other blocks", why: "two loops take n turns each, or n and m",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n, unsigned m) {
          for (unsigned i = 0; i < n; i++) free(malloc(8));
          for (unsigned i = 0; i < n; i++) free(malloc(16));
        }
        void candidate(unsigned n, unsigned m) {
          for (unsigned i = 0; i < n; i++) free(malloc(8));
          for (unsigned i = 0; i < m; i++) free(malloc(16));
        }
        """),
    Self(
      name: "as many blocks as other blocks, and one at least",
      why: "two loops take n turns each, or n and m", expected: .different,
      mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned char n, unsigned char m) {
          unsigned char i = n, j = n;
          do free(malloc(8)); while (i--);
          do free(malloc(16)); while (j--);
        }
        void candidate(unsigned char n, unsigned char m) {
          unsigned char i = n, j = m;
          do free(malloc(8)); while (i--);
          do free(malloc(16)); while (j--);
        }
        """),
    Self(
      name: "two blocks a turn", why: "an even number of blocks, or any",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) free(malloc(8)); }
        void candidate(unsigned n) { while (n--) { free(malloc(8)); free(malloc(8)); } }
        """),
    Self(
      name: "an inner loop that leaks", why: "the inner block is freed on one side only",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n, unsigned m) {
          for (unsigned i = 0; i < n; i++) {
            void *p = malloc(8);
            for (unsigned j = 0; j < m; j++) free(malloc(16));
            unknown_kept = p;
          }
        }
        void candidate(unsigned n, unsigned m) {
          for (unsigned i = 0; i < n; i++) {
            void *p = malloc(8);
            for (unsigned j = 0; j < m; j++) malloc(16);
            unknown_kept = p;
          }
        }
        """),
    Self(
      name: "one loop around another, counted otherwise",
      why: "any number of turns of each", expected: .sameAllocations, mayBeUndetermined: true,
      isRunnable: true,
      source: """
        void baseline(unsigned n, unsigned m) {
          for (unsigned i = 0; i < n; i++) {
            malloc(8);
            for (unsigned j = 0; j < m; j++) free(malloc(16));
          }
        }
        void candidate(unsigned n, unsigned m) {
          for (; n; n--) {
            malloc(8);
            for (unsigned j = m; j; j--) free(malloc(16));
          }
        }
        """),
    Self(
      name: "a loop with two entries", why: "the candidate may begin in the middle of a turn",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n, unsigned m) {
          do { free(malloc(8)); free(malloc(16)); } while (n--);
        }
        void candidate(unsigned n, unsigned m) {
          if (m) goto middle;
          do { free(malloc(8)); middle: free(malloc(16)); } while (n--);
        }
        """),
    Self(
      name: "a block that grows", why: "twice the size, or half as much again",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          unsigned long size = 16;
          void *p = malloc(size);
          while (n--) p = realloc(p, size *= 2);
          free(p);
        }
        void candidate(unsigned n) {
          unsigned long size = 16;
          void *p = malloc(size);
          while (n--) p = realloc(p, size += size / 2);
          free(p);
        }
        """),
    Self(
      name: "a block that grows from another size", why: "the first size is another one",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          unsigned long size = 16;
          do { free(malloc(size)); size *= 2; } while (n--);
        }
        void candidate(unsigned n) {
          unsigned long size = 32;
          do { free(malloc(size)); size *= 2; } while (n--);
        }
        """),
    Self(
      name: "up and down", why: "sizes that rise, and sizes that fall",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) {
          for (unsigned long i = 0; i < n; i++) free(malloc(8 * i));
        }
        void candidate(unsigned long n) {
          for (unsigned long i = n; i > 0; i--) free(malloc(8 * i));
        }
        """),
    Self(
      name: "the block of the turn before",
      why: "the candidate frees the new block on each turn, and the first one last",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *p = malloc(8);
          while (n--) { void *q = malloc(8); free(p); p = q; }
          free(p);
        }
        void candidate(unsigned n) {
          void *p = malloc(8);
          while (n--) { void *q = malloc(8); free(q); }
          free(p);
        }
        """),
    Self(
      name: "the block of the turn before, without the last",
      why: "the last block leaks", expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *p = malloc(8);
          while (n--) { void *q = malloc(8); free(p); p = q; }
          free(p);
        }
        void candidate(unsigned n) {
          void *p = malloc(8);
          while (n--) { void *q = malloc(8); free(p); p = q; }
        }
        """),
    Self(
      name: "every other turn frees", why: "the candidate frees on the odd turns only",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          for (unsigned i = 0; i < n; i++) { void *p = malloc(8); free(p); }
        }
        void candidate(unsigned n) {
          for (unsigned i = 0; i < n; i++) { void *p = malloc(8); if (i & 1) free(p); }
        }
        """),
    Self(
      name: "every other turn, and any turn",
      why: "which turns free is fixed by their number, or by the argument",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n, unsigned bits) {
          for (unsigned i = 0; i < n; i++) { void *p = malloc(8); if (i & 1) free(p); }
        }
        void candidate(unsigned n, unsigned bits) {
          for (unsigned i = 0; i < n; i++) { void *p = malloc(8); if (bits >> i & 1) free(p); }
        }
        """),
    Self(
      name: "recursion that frees on the way down or up",
      why: "the order of the frees is turned around", expected: .different,
      mayBeUndetermined: true,
      source: """
        struct helper_node { struct helper_node *next; };
        void baseline(struct helper_node *node) {
          if (!node) return;
          baseline(node->next);
          free(node);
        }
        void candidate(struct helper_node *node) {
          if (!node) return;
          struct helper_node *next = node->next;
          free(node);
          candidate(next);
        }
        """),
    Self(
      name: "recursion and a loop", why: "a block for each number, then nothing",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) free(malloc(8)); }
        NOINLINE void helper_descend(unsigned n) {
          if (!n) return;
          free(malloc(8));
          helper_descend(n - 1);
        }
        void candidate(unsigned n) { helper_descend(n); }
        """),
    Self(
      name: "recursion that keeps its blocks",
      why: "the candidate frees on the way back: as many frees as blocks",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) free(malloc(8)); }
        NOINLINE void helper_hold(unsigned n) {
          if (!n) return;
          void *p = malloc(8);
          helper_hold(n - 1);
          free(p);
        }
        void candidate(unsigned n) { helper_hold(n); }
        """),
    Self(
      name: "two functions that call each other", why: "blocks of two sizes take turns",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { while (n--) free(malloc(8)); }
        NOINLINE void helper_odd(unsigned n);
        NOINLINE void helper_even(unsigned n) {
          if (!n) return;
          free(malloc(8));
          helper_odd(n - 1);
        }
        NOINLINE void helper_odd(unsigned n) {
          if (!n) return;
          free(malloc(16));
          helper_even(n - 1);
        }
        void candidate(unsigned n) { helper_even(n); }
        """),
    Self(
      name: "blocks in an array", why: "they are freed in the order of age, or against it",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *blocks[16];
          n &= 15;
          for (unsigned i = 0; i < n; i++) blocks[i] = malloc(8);
          for (unsigned i = 0; i < n; i++) free(blocks[i]);
        }
        void candidate(unsigned n) {
          void *blocks[16];
          n &= 15;
          for (unsigned i = 0; i < n; i++) blocks[i] = malloc(8);
          for (unsigned i = n; i > 0; i--) free(blocks[i - 1]);
        }
        """),
    Self(
      name: "a wider step", why: "any number of turns, whatever the step",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { for (unsigned i = 0; i < n; i++) free(malloc(8)); }
        void candidate(unsigned n) {
          for (unsigned long i = 0; i < n; i += 2) free(malloc(8));
        }
        """),
  ]
}
