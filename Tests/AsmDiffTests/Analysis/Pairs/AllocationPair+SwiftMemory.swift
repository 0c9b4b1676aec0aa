import AsmDiff

extension AllocationPair {
  /// Memory by hand in Swift: what is freed when, and who sees to it.
  static let swiftMemory = [
    Self(
      name: "the fields of a struct in their order and variables against it",
      why: "a struct destroys its fields in order, and a function its variables in reverse",
      expected: .different,
      source: """
        struct helperOwner: ~Copyable {
          let p: UnsafeMutableRawPointer
          init(_ size: Int) { p = cMalloc(size, 0)! }
          deinit { cFree(p, 0) }
        }
        struct helperBoth: ~Copyable { let first: helperOwner, second: helperOwner }
        public func baseline() { _ = helperBoth(first: helperOwner(8), second: helperOwner(16)) }
        public func candidate() {
          let first = helperOwner(8), second = helperOwner(16)
          unknownUse(first.p); unknownUse(second.p)
        }
        """),
    Self(
      name: "deferred and written last", why: "a defer runs where the scope ends",
      expected: .sameAllocations, isDecidedUnoptimized: false,
      source: """
        public func baseline(_ n: Int) {
          guard let p = cMalloc(8, 0) else { return }
          defer { cFree(p, 0) }
          if n > 3 { unknownUse(p) }
        }
        public func candidate(_ n: Int) {
          guard let p = cMalloc(8, 0) else { return }
          if n > 3 { unknownUse(p); cFree(p, 0) } else { cFree(p, 0) }
        }
        """),
    Self(
      name: "a return before the free", why: "the early return leaks",
      expected: .different, isDecidedUnoptimized: false,
      source: """
        public func baseline(_ n: Int) {
          guard let p = cMalloc(8, 0) else { return }
          defer { cFree(p, 0) }
          if n > 3 { return unknownUse(p) }
        }
        public func candidate(_ n: Int) {
          guard let p = cMalloc(8, 0) else { return }
          if n > 3 { return unknownUse(p) }
          cFree(p, 0)
        }
        """),
    Self(
      name: "thrown past the free", why: "the error leaves before the block is freed",
      expected: .different, mayBeUndetermined: true,
      source: """
        public struct helperError: Error {}
        @inline(never) func helper_check(_ n: Int) throws(helperError) {
          if n < 0 { throw helperError() }
        }
        public func baseline(_ n: Int) throws(helperError) {
          guard let p = cMalloc(8, 0) else { return }
          defer { cFree(p, 0) }
          try helper_check(n)
        }
        public func candidate(_ n: Int) throws(helperError) {
          guard let p = cMalloc(8, 0) else { return }
          try helper_check(n)
          cFree(p, 0)
        }
        """),
    Self(
      name: "caught and thrown again",
      why: "throwing again asks the runtime's hook again, which is one more call",
      expected: .different, mayBeUndetermined: true,
      source: """
        public struct helperError: Error {}
        @inline(never) func helper_check(_ n: Int) throws(helperError) {
          if n < 0 { throw helperError() }
        }
        public func baseline(_ n: Int) throws(helperError) {
          guard let p = cMalloc(8, 0) else { return }
          defer { cFree(p, 0) }
          try helper_check(n)
        }
        public func candidate(_ n: Int) throws(helperError) {
          guard let p = cMalloc(8, 0) else { return }
          do { try helper_check(n) } catch { cFree(p, 0); throw error }
          cFree(p, 0)
        }
        """),
    Self(
      name: "a mutating method that is not inlined",
      why: "the method frees the field behind self, and then self holds nothing",
      expected: .sameAllocations, isDecidedUnoptimized: false,
      source: """
        struct helperHolder {
          var p: UnsafeMutableRawPointer?
          @inline(never) mutating func clear() { if let p { cFree(p, 0) }; p = nil }
        }
        public func baseline() { if let p = cMalloc(8, 0) { cFree(p, 0) } }
        public func candidate() {
          var holder = helperHolder(p: cMalloc(8, 0))
          holder.clear()
          holder.clear()
        }
        """),
    Self(
      name: "a mutating method that forgets to forget",
      why: "the field is not cleared, and the block freed twice",
      expected: .different, isDecidedUnoptimized: false,
      source: """
        struct helperHolder {
          var p: UnsafeMutableRawPointer?
          @inline(never) mutating func clear() { if let p { cFree(p, 0) } }
        }
        public func baseline() { if let p = cMalloc(8, 0) { cFree(p, 0) } }
        public func candidate() {
          var holder = helperHolder(p: cMalloc(8, 0))
          holder.clear()
          holder.clear()
        }
        """),
    Self(
      name: "inout and returned", why: "the block comes back by reference or as a result",
      expected: .sameAllocations, isDecidedUnoptimized: false,
      source: """
        @inline(never) func helper_into(_ p: inout UnsafeMutableRawPointer?) { p = cMalloc(8, 0) }
        @inline(never) func helper_made() -> UnsafeMutableRawPointer? { cMalloc(8, 0) }
        public func baseline() {
          var p: UnsafeMutableRawPointer?
          helper_into(&p)
          if let p { cFree(p, 0) }
        }
        public func candidate() { if let p = helper_made() { cFree(p, 0) } }
        """),
    Self(
      name: "a size that overflows", why: "one traps where the product overflows, one wraps around",
      expected: .different, isDecidedUnoptimized: false,
      source: """
        public func baseline(_ n: Int) -> UnsafeMutableRawPointer? { cMalloc(n * 8, 0) }
        public func candidate(_ n: Int) -> UnsafeMutableRawPointer? { cMalloc(n &* 8, 0) }
        """),
    Self(
      name: "an optional that is tested and one that is forced",
      why: "forcing null traps, testing it returns", expected: .different,
      isDecidedUnoptimized: false,
      source: """
        public func baseline() { if let p = cMalloc(8, 0) { cFree(p, 0) } }
        public func candidate() { cFree(cMalloc(8, 0)!, 0) }
        """),
    Self(
      name: "a generic function and its specialisation",
      why: "the compiler specialises, and the size of the type is a constant",
      expected: .sameAllocations, holdsUnoptimized: false,
      source: """
        @inline(never) func helper_slot<T>(of type: T.Type) -> UnsafeMutableRawPointer? {
          cMalloc(MemoryLayout<T>.stride, 0)
        }
        public func baseline() -> UnsafeMutableRawPointer? { cMalloc(16, 0) }
        public func candidate() -> UnsafeMutableRawPointer? { helper_slot(of: (Int, Int).self) }
        """),
    Self(
      name: "a generic function of another type", why: "the type is eight bytes larger",
      expected: .different, isDecidedUnoptimized: false,
      source: """
        @inline(never) func helper_slot<T>(of type: T.Type) -> UnsafeMutableRawPointer? {
          cMalloc(MemoryLayout<T>.stride, 0)
        }
        public func baseline() -> UnsafeMutableRawPointer? { cMalloc(16, 0) }
        public func candidate() -> UnsafeMutableRawPointer? {
          helper_slot(of: (Int, Int, Int).self)
        }
        """),
    Self(
      name: "a generic function that is not specialised",
      why: "the size of an unknown type is read from its metadata",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline<T>(_ type: T.Type) -> UnsafeMutableRawPointer? { cMalloc(16, 0) }
        public func candidate<T>(_ type: T.Type) -> UnsafeMutableRawPointer? {
          cMalloc(MemoryLayout<T>.stride, 0)
        }
        """),
    Self(
      name: "a loop over a range and one with stride", why: "any number of turns of either",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        public func baseline(_ n: Int) {
          var i = 0
          while i < n { if let p = cMalloc(8, 0) { cFree(p, 0) }; i &+= 1 }
        }
        public func candidate(_ n: Int) {
          var i = n
          while i > 0 { if let p = cMalloc(8, 0) { cFree(p, 0) }; i &-= 1 }
        }
        """),
    Self(
      name: "a buffer of bytes by hand", why: "a pointer's allocate has another size",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline() -> UnsafeMutablePointer<Int> { .allocate(capacity: 4) }
        public func candidate() -> UnsafeMutablePointer<Int> { .allocate(capacity: 5) }
        """),
    Self(
      name: "a buffer that is given back", why: "the candidate deallocates what it was given",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline(_ p: UnsafeMutablePointer<Int>) {}
        public func candidate(_ p: UnsafeMutablePointer<Int>) { p.deallocate() }
        """),
  ]
}
