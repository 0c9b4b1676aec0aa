import AsmDiff

extension AllocationPair {
  /// How much is allocated, and by which routine, in C.
  static let cSizes = [
    Self(
      name: "a size off by eight", why: "8*n and 8*n+8 differ for every n",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) { free(malloc(8 * n)); }
        void candidate(long n) { free(malloc(8 * n + 8)); }
        """),
    Self(
      name: "a multiple and a shift", why: "shifting by four multiplies by sixteen",
      expected: .sameAllocations, isRunnable: true,
      source: """
        void baseline(long n) { free(malloc(n * 16)); }
        void candidate(long n) { volatile long kept = n; free(malloc((kept << 3) + (n << 3))); }
        """),
    Self(
      name: "calloc for malloc", why: "the routine is another one",
      expected: .different, isRunnable: true,
      source: """
        void baseline(void) { free(malloc(8)); }
        void candidate(void) { free(calloc(1, 8)); }
        """),
    Self(
      name: "calloc of one for malloc of n", why: "the routine is another one",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) { free(malloc(n)); }
        void candidate(long n) { free(calloc(1, n)); }
        """),
    Self(
      name: "the operands of calloc exchanged", why: "events show operands, not their product",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n) { free(calloc(n, 8)); }
        void candidate(long n) { free(calloc(8, n)); }
        """),
    Self(
      name: "the operands of realloc exchanged", why: "the size is taken for the block",
      expected: .different,
      source: """
        void *baseline(void *p, unsigned long n) { return realloc(p, n); }
        void *candidate(void *p, unsigned long n) { return realloc((void *)n, (unsigned long)p); }
        """),
    Self(
      name: "the operands of aligned alloc exchanged", why: "the alignment is taken for the size",
      expected: .different,
      source: """
        void *baseline(void) { return aligned_alloc(64, 128); }
        void *candidate(void) { return aligned_alloc(128, 64); }
        """),
    Self(
      name: "truncated to thirty-two bits", why: "they differ where n has more than 32 bits",
      expected: .different, isRunnable: true,
      source: """
        void baseline(unsigned long n) { free(malloc(n)); }
        void candidate(unsigned long n) { free(malloc((uint32_t)n)); }
        """),
    Self(
      name: "truncated before and after it is multiplied",
      why: "the product wraps around at 32 bits on one side only",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) { free(malloc((uint32_t)n * 16ul)); }
        void candidate(unsigned long n) { free(malloc((uint32_t)n * 16u)); }
        """),
    Self(
      name: "sign extension and zero extension", why: "they differ for negative numbers",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(int n) { free(malloc((long)n)); }
        void candidate(int n) { free(malloc((unsigned int)n)); }
        """),
    Self(
      name: "a sum that wraps around in thirty-two bits",
      why: "n + 1 is 0 in 32 bits where n is all ones",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned n) { free(malloc((unsigned long)n + 1)); }
        void candidate(unsigned n) { free(malloc(n + 1)); }
        """),
    Self(
      name: "shifted by a number that is not known", why: "twice as much for every shift",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long k) { free(malloc(8ul << (k & 15))); }
        void candidate(unsigned long k) { free(malloc(16ul << (k & 15))); }
        """),
    Self(
      name: "one shift and two", why: "shifting by k and by three is shifting eight by k",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long k) { free(malloc(8ul << (k & 15))); }
        void candidate(unsigned long k) {
          volatile unsigned long kept = 1ul << (k & 15);
          free(malloc(kept << 3));
        }
        """),
    Self(
      name: "the same arguments in other places", why: "they allocate by another argument",
      expected: .different, isRunnable: true,
      source: """
        void baseline(long n, long m) { free(malloc(n)); }
        void candidate(long n, long m) { free(malloc(m)); }
        """),
    Self(
      name: "rounded up to sixteen", why: "rounding is no identity: n = 1 allocates 16",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) { free(malloc(n)); }
        void candidate(unsigned long n) { free(malloc((n + 15) & ~15ul)); }
        """),
    Self(
      name: "a size between two bounds", why: "masking does nothing to numbers below eight",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(unsigned long n) { if (n < 8) free(malloc(n)); }
        void candidate(unsigned long n) { if (n < 8) free(malloc(n & 7)); }
        """),
    Self(
      name: "a size that is known where it is used", why: "n is 8 behind the test",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n) { if (n == 8) free(malloc(8)); }
        void candidate(long n) { volatile long kept = n; if (n == 8) free(malloc(kept)); }
        """),
    Self(
      name: "the larger of two and the smaller",
      why: "each argument is taken for some input, on both sides: which one is not compared",
      expected: .sameAllocations, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n, long m) { free(malloc(n > m ? n : m)); }
        void candidate(long n, long m) { free(malloc(n < m ? n : m)); }
        """),
    Self(
      name: "a byte and a word of memory", why: "the byte is the low part of the word only",
      expected: .different, mayBeUndetermined: true,
      source: """
        void *baseline(unsigned char *at) { return malloc(*at); }
        void *candidate(unsigned long *at) { return malloc(*at); }
        """),
    Self(
      name: "signed and unsigned division", why: "they differ for negative numbers",
      expected: .different, mayBeUndetermined: true, isRunnable: true,
      source: """
        void baseline(long n) { free(malloc(n / 8)); }
        void candidate(long n) { free(malloc((unsigned long)n / 8)); }
        """),
  ]
}
