extension ProgramLanguage {
  /// The declarations and helpers that stand before the functions of a file.
  ///
  /// C's routines of the heap get an argument too many, or in Swift another convention, so that the compiler
  /// does not know them: else it would leave out a block that nobody looks at.
  var prelude: String {
    switch self {
    case .c: Self.cPrelude
    case .swift: Self.ownDeclarations + Self.swiftPrelude
    case .glibc: Self.glibcDeclarations + Self.swiftPrelude
    }
  }

  private static let cPrelude = """
    void *rawMalloc(unsigned long, int) __asm__("malloc");
    void *rawCalloc(unsigned long, unsigned long, int) __asm__("calloc");
    void *rawRealloc(void *, unsigned long, int) __asm__("realloc");
    void *rawAlignedAlloc(unsigned long, unsigned long, int) __asm__("aligned_alloc");
    int rawPosixMemalign(void **, unsigned long, unsigned long, int) __asm__("posix_memalign");
    void rawFree(void *, int) __asm__("free");
    void note(unsigned long);
    #define cMalloc(size) rawMalloc(size, 0)
    #define cCalloc(count, size) rawCalloc(count, size, 0)
    #define cAlignedAlloc(alignment, size) rawAlignedAlloc(alignment, size, 0)
    #define cPosixMemalign(slot, alignment, size) rawPosixMemalign(slot, alignment, size, 0)
    #define release(block) rawFree(block, 0)
    #define NOINLINE static __attribute__((noinline, unused))
    static unsigned long total;
    NOINLINE void end(void **slot) { if (*slot) { release(*slot); *slot = 0; } }
    NOINLINE void renew(void **slot, unsigned long n) {
      end(slot);
      if (n > 1 && *slot == 0) *slot = cMalloc(24);
    }
    NOINLINE void fill(void **slot, unsigned long n) {
      if ((n & 1) && *slot == 0) *slot = cMalloc(8 * (n & 7) + 8);
    }
    NOINLINE void renewed(void **slot, unsigned long size) {
      void *block = rawRealloc(*slot, size, 0);
      if (block) *slot = block;
    }
    NOINLINE unsigned long mixed(unsigned long a, unsigned long b) {
      return a > b ? a - b : (b ^ a) & 15;
    }


    """

  private static let ownDeclarations = """
    typealias Block = UnsafeMutableRawPointer
    @_silgen_name("malloc") func rawMalloc(_ size: UInt, _ more: Int32) -> Block?
    @_silgen_name("calloc") func rawCalloc(_ n: UInt, _ size: UInt, _ more: Int32) -> Block?
    @_silgen_name("realloc") func rawRealloc(_ b: Block?, _ size: UInt, _ more: Int32) -> Block?
    @_silgen_name("aligned_alloc")
    func rawAlignedAlloc(_ alignment: UInt, _ size: UInt, _ more: Int32) -> Block?
    @_silgen_name("posix_memalign")
    func cPosixMemalign(_ b: UnsafeMutablePointer<Block?>, _ alignment: UInt, _ size: UInt) -> Int32
    @_silgen_name("free") func rawFree(_ block: Block?, _ more: Int32)
    @inline(__always) func cMalloc(_ size: UInt) -> Block? { rawMalloc(size, 0) }
    @inline(__always) func cCalloc(_ n: UInt, _ size: UInt) -> Block? { rawCalloc(n, size, 0) }
    @inline(__always) func cAlignedAlloc(_ alignment: UInt, _ size: UInt) -> Block? {
      rawAlignedAlloc(alignment, size, 0)
    }
    @inline(__always) func release(_ block: Block?) { rawFree(block, 0) }

    """

  private static let glibcDeclarations = """
    import Glibc
    typealias Block = UnsafeMutableRawPointer
    @inline(__always) func cMalloc(_ size: UInt) -> Block? { malloc(Int(bitPattern: size)) }
    @inline(__always) func cCalloc(_ n: UInt, _ size: UInt) -> Block? {
      calloc(Int(bitPattern: n), Int(bitPattern: size))
    }
    @inline(__always) func rawRealloc(_ b: Block?, _ size: UInt, _ more: Int32) -> Block? {
      realloc(b, Int(bitPattern: size))
    }
    @inline(__always) func cAlignedAlloc(_ alignment: UInt, _ size: UInt) -> Block? {
      aligned_alloc(Int(bitPattern: alignment), Int(bitPattern: size))
    }
    @inline(__always)
    func cPosixMemalign(_ b: UnsafeMutablePointer<Block?>, _ alignment: UInt, _ size: UInt) -> Int32 {
      posix_memalign(b, Int(bitPattern: alignment), Int(bitPattern: size))
    }
    @inline(__always) func release(_ block: Block?) { free(block) }

    """

  private static let swiftPrelude = """
    @_silgen_name("note") func note(_ number: UInt)
    nonisolated(unsafe) var total: UInt = 0
    final class Node {
      let value: UInt
      var next: Node?
      init(_ value: UInt, _ next: Node?) { self.value = value; self.next = next }
    }
    enum Trouble: Error { case odd(UInt) }
    @inline(never) func end(_ slot: inout Block?) { if slot != nil { release(slot); slot = nil } }
    @inline(never) func renew(_ slot: inout Block?, _ n: UInt) {
      end(&slot)
      if n > 1 && slot == nil { slot = cMalloc(24) }
    }
    @inline(never) func fill(_ slot: inout Block?, _ n: UInt) {
      if n & 1 == 1 && slot == nil { slot = cMalloc(8 * (n & 7) + 8) }
    }
    @inline(never) func renewed(_ slot: inout Block?, _ size: UInt) {
      if let block = rawRealloc(slot, size, 0) { slot = block }
    }
    @inline(never) func mixed(_ a: UInt, _ b: UInt) -> UInt { a > b ? a - b : (b ^ a) & 15 }
    @inline(never) func applied(_ body: (UInt) -> UInt, _ number: UInt) -> UInt {
      number & 1 == 0 ? body(number) : number
    }
    @inline(never) func risky(_ number: UInt) throws -> UInt {
      if number & 3 == 1 { throw Trouble.odd(number) }
      return number &+ 1
    }
    @inline(never) func larger<T: Comparable>(_ a: T, _ b: T) -> T { a > b ? a : b }
    @inline(never) func half(_ number: UInt) -> UInt? { number & 1 == 0 ? number / 2 : nil }


    """
}
