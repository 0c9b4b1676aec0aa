/// One fixture of many, all of them different: none is served by what was kept of another.
struct LoadFixture {
  let name: String
  let source: String
  let claims: Int

  init(number: Int) {
    let size = 8 * (number + 1)
    switch number % 4 {
    case 0: (name, source, claims) = ("plain\(number).swift", Self.plain(size), 2)
    case 1: (name, source, claims) = ("shared\(number).swift", Self.importing(size), 2)
    case 2: (name, source, claims) = ("c\(number).c", Self.inC(size), 2)
    default: (name, source, claims) = ("false\(number).swift", Self.false(size), 1)
    }
  }

  /// The module that some of them import.
  static let shared = """
    #if canImport(Glibc)
    public import Glibc
    #else
    public import Darwin
    #endif

    @inlinable public func block<Size: FixedWidthInteger>(_ size: Size) -> UnsafeMutableRawPointer? {
      malloc(Int(size))
    }

    """

  private static func plain(_ size: Int) -> String {
    """
    #if canImport(Glibc)
    import Glibc
    #else
    import Darwin
    #endif
    // asmdiff: one() identical-to other()
    // asmdiff: one() allocates malloc(\(size)) free(0)
    public func one() -> UnsafeMutableRawPointer? { let p = malloc(\(size)); free(p); return p }
    public func other() -> UnsafeMutableRawPointer? { let q = malloc(\(size)); free(q); return q }

    """
  }

  private static func importing(_ size: Int) -> String {
    """
    import Shared
    // asmdiff: narrow() identical-to wide()
    // asmdiff: narrow() allocates malloc(\(size))
    public func narrow() -> UnsafeMutableRawPointer? { block(Int32(\(size))) }
    public func wide() -> UnsafeMutableRawPointer? { block(Int64(\(size))) }

    """
  }

  private static func inC(_ size: Int) -> String {
    """
    #include <stdlib.h>
    // asmdiff: one allocates-like other
    // asmdiff: one allocates-unlike third
    void *one(void) { return malloc(\(size)); }
    void *other(int a) { return a ? malloc(\(size)) : malloc(\(size / 2) + \(size - size / 2)); }
    void *third(void) { return malloc(\(size) + 1); }

    """
  }

  /// A claim that does not hold.
  private static func `false`(_ size: Int) -> String {
    """
    // asmdiff: one(_:) identical-to other(_:)
    public func one(_ a: Int) -> Int { a &* \(size) }
    public func other(_ a: Int) -> Int { a &* \(size + 1) }

    """
  }
}
