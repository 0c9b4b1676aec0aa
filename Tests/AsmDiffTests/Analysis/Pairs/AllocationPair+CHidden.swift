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
        """)
  ]
}
