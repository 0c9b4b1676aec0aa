import AsmDiff

extension AllocationPair {
  /// What memory holds, and who may have written it, in C.
  static let cMemory = [
    Self(
      name: "overwritten through a pointer into the stack",
      why: "the slot holds the second block when it is freed", expected: .different,
      isRunnable: true,
      source: """
        NOINLINE void helper_set(void *volatile *slot, void *p) { *slot = p; }
        void baseline(void) {
          void *volatile slot = malloc(8), *q = malloc(16);
          free(slot); free(q);
        }
        void candidate(void) {
          void *volatile slot = malloc(8), *q = malloc(16);
          helper_set(&slot, q);
          free(slot); free(q);
        }
        """),
    Self(
      name: "written by a callee and by the function itself",
      why: "the callee writes what the function would", expected: .sameAllocations,
      isRunnable: true,
      source: """
        NOINLINE void helper_fill(void **slot) { *slot = malloc(8); }
        void baseline(void) { void *p = malloc(8); free(p); }
        void candidate(void) { void *p; helper_fill(&p); free(p); }
        """),
    Self(
      name: "a slot that nobody knows any more",
      why: "the unknown callee may leave the block, null or anything in the slot",
      expected: .undetermined,
      source: """
        void baseline(void) { void *slot = malloc(8); unknown_use(&slot); free(slot); }
        void candidate(void) {
          void *volatile slot = malloc(8), *volatile other = slot;
          unknown_use((void *)&slot); free(slot);
        }
        """),
    Self(
      name: "a slot that nobody knows, and a register",
      why: "the callee may change the slot, and not the register", expected: .different,
      mayBeUndetermined: true,
      source: """
        void baseline(void) { void *slot = malloc(8), *p = slot; unknown_use(&slot); free(p); }
        void candidate(void) { void *slot = malloc(8), *p = slot; unknown_use(&slot); free(slot); }
        """),
    Self(
      name: "an address that a callee has kept",
      why: "the second call may use what the first was given",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(void) {
          void *slot = 0;
          unknown_use(&slot);
          slot = 0;
          free(0);
        }
        void candidate(void) {
          void *slot = 0;
          unknown_use(&slot);
          slot = 0;
          unknown_nap();
          free(slot);
        }
        """),
    Self(
      name: "an address that a callee has kept, and a test",
      why: "the slot may hold a block again when it is tested", expected: .different,
      mayBeUndetermined: true,
      source: """
        void baseline(void) {
          void *slot = 0;
          unknown_use(&slot);
          slot = 0;
          unknown_nap();
        }
        void candidate(void) {
          void *slot = 0;
          unknown_use(&slot);
          slot = 0;
          unknown_nap();
          if (slot) malloc(8);
        }
        """),
    Self(
      name: "read again after another pointer was written through",
      why: "both pointers may be one, and then nothing is allocated but zero bytes",
      expected: .different, mayBeUndetermined: true,
      source: """
        void *baseline(unsigned long *a, unsigned long *b) {
          unsigned long n = *a;
          *b = 0;
          return malloc(n);
        }
        void *candidate(unsigned long *a, unsigned long *b) { *b = 0; return malloc(*a); }
        """),
    Self(
      name: "tested again after another pointer was written through",
      why: "both pointers may be one, and then the block leaks", expected: .different,
      source: """
        void baseline(volatile long *a, volatile long *b) {
          long kept = *a;
          if (!kept) return;
          void *p = malloc(8);
          *b = 0;
          free(p);
        }
        void candidate(volatile long *a, volatile long *b) {
          long kept = *a;
          if (!kept) return;
          void *p = malloc(8);
          *b = 0;
          if (*a) free(p);
        }
        """),
    Self(
      name: "read again with nothing in between", why: "nobody has written the number",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        void *baseline(unsigned long *a, unsigned long *b) {
          unsigned long n = *a;
          *b = n;
          return malloc(n);
        }
        void *candidate(unsigned long *a, unsigned long *b) {
          *b = *a;
          return malloc(*b);
        }
        """),
    Self(
      name: "a byte of a number is overwritten", why: "the low byte is cleared on one side",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) { volatile unsigned long kept = n; free(malloc(kept)); }
        void candidate(unsigned long n) {
          volatile unsigned long kept = n;
          *(volatile unsigned char *)&kept = 0;
          free(malloc(kept));
        }
        """),
    Self(
      name: "half of a pointer is overwritten", why: "what is freed is no block any more",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(void) { void *volatile p = malloc(8); free(p); }
        void candidate(void) {
          void *volatile p = malloc(8);
          ((volatile uint32_t *)&p)[1] = 7;
          free(p);
        }
        """),
    Self(
      name: "a copy of a struct", why: "copying a struct copies its pointers",
      expected: .sameAllocations, isRunnable: true,
      source: """
        struct helper_two { void *first, *second; };
        void baseline(void) { void *p = malloc(8), *q = malloc(16); free(p); free(q); }
        void candidate(void) {
          volatile struct helper_two two = {malloc(8), 0}, copy;
          two.second = malloc(16);
          copy = two;
          free(copy.first); free(copy.second);
        }
        """),
    Self(
      name: "a copy of a struct, freed crosswise", why: "the second field is freed first",
      expected: .different, isRunnable: true,
      source: """
        struct helper_two { void *first, *second; };
        void baseline(void) {
          volatile struct helper_two two = {malloc(8), 0}, copy;
          two.second = malloc(16);
          copy = two;
          free(copy.first); free(copy.second);
        }
        void candidate(void) {
          volatile struct helper_two two = {malloc(8), 0}, copy;
          two.second = malloc(16);
          copy = two;
          free(copy.second); free(copy.first);
        }
        """),
    Self(
      name: "copied by the library", why: "memcpy copies the pointer, but not yet for every reader",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(void) { void *p = malloc(8); free(p); }
        void candidate(void) {
          void *volatile from[20] = {malloc(8)}, *volatile to[20];
          memcpy((void *)to, (void *)from, sizeof to);
          free(to[0]);
        }
        """),
    Self(
      name: "zeroed and not written again", why: "the slots are null: nothing is freed",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(void) { free(malloc(8)); }
        void candidate(void) {
          void *slots[4] = {0, 0, 0, 0};
          void *volatile *seen = slots;
          free(malloc(8));
          for (int i = 0; i < 4; i++) if (seen[i]) free(seen[i]);
        }
        """),
    Self(
      name: "zeroed and written again", why: "one slot holds the block, which is freed twice",
      expected: .different,
      source: """
        void baseline(void) { free(malloc(8)); }
        void candidate(void) {
          void *slots[4] = {0, 0, 0, 0};
          void *volatile *seen = slots;
          seen[2] = malloc(8);
          free(seen[2]);
          for (int i = 0; i < 4; i++) if (seen[i]) free(seen[i]);
        }
        """),
    Self(
      name: "an index that is not known", why: "the block may stand in any of the slots",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) {
          void *volatile slots[4] = {0, 0, 0, 0};
          slots[0] = malloc(8);
          if (slots[0]) free(slots[0]);
        }
        void candidate(unsigned n) {
          void *volatile slots[4] = {0, 0, 0, 0};
          slots[n & 3] = malloc(8);
          if (slots[0]) free(slots[0]);
        }
        """),
    Self(
      name: "a global that a callee may change",
      why: "the size is read once, or once more after the call",
      expected: .different, mayBeUndetermined: true,
      source: """
        static unsigned long helper_size;
        void helper_resize(unsigned long n) { helper_size = n; }
        void baseline(void) {
          unsigned long n = helper_size;
          malloc(n); unknown_nap(); malloc(n);
        }
        void candidate(void) { malloc(helper_size); unknown_nap(); malloc(helper_size); }
        """),
    Self(
      name: "a global that decides what is freed",
      why: "the call may change the flag, so that the block leaks", expected: .different,
      source: """
        static long helper_flag;
        void helper_raise(long n) { helper_flag = n; }
        void baseline(void) {
          if (!helper_flag) return;
          void *p = malloc(8); unknown_nap(); free(p);
        }
        void candidate(void) {
          if (!helper_flag) return;
          void *p = malloc(8); unknown_nap(); if (helper_flag) free(p);
        }
        """),
    Self(
      name: "a global that holds the block", why: "the callee may put another block there",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(void) { void *p = malloc(8); unknown_kept = p; unknown_nap(); free(p); }
        void candidate(void) { unknown_kept = malloc(8); unknown_nap(); free(unknown_kept); }
        """),
    Self(
      name: "a field of the block", why: "the second block is kept in the first",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(void) {
          void **p = malloc(8), *q = malloc(16);
          *p = q;
          free(q); free(p);
        }
        void candidate(void) {
          void *volatile *p = malloc(8);
          *p = malloc(16);
          free(*p); free((void *)p);
        }
        """),
    Self(
      name: "read after it was freed",
      why: "another block may stand there: what it holds is not known",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(void) {
          void *volatile *p = malloc(8);
          *p = 0;
          free((void *)p);
          unknown_nap();
        }
        void candidate(void) {
          void *volatile *p = malloc(8);
          *p = 0;
          free((void *)p);
          unknown_nap();
          if (*p) malloc(24);
        }
        """),
    Self(
      name: "what calloc gives is zero",
      why: "the block that was not refused holds zeros, until somebody writes",
      expected: .different, mayBeUndetermined: true,
      source: """
        void baseline(void) { long *p = calloc(1, 8); if (*p) unknown_nap(); free(p); }
        void candidate(void) { long *p = calloc(1, 8); if (!*p) unknown_nap(); free(p); }
        """),
  ]
}
