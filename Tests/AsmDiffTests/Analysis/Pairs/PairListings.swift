import AsmDiff

/// The listings that pairs stand in: one for each language and level, compiled once.
actor PairListings {
  static let shared = PairListings()

  /// What a pair is compiled with.
  enum Level: String, CaseIterable, Sendable {
    /// Not optimised.
    case none = "-O0"
    /// Optimised, with little inlining.
    case some = "-O1"
    case speed = "-O2"
  }

  private struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  private var known: [[String]: Task<Listing, any Error>] = [:]

  /// The listing of all C pairs.
  func c(_ pairs: [AllocationPair], _ level: Level) async throws -> Listing {
    try await listing(key: ["c", level.rawValue]) {
      let arguments = Self.clangArguments + [level.rawValue]
      return try await Self.compile(Self.cSource(of: pairs), "pairs.c") {
        Invocation(try $0.clang(), arguments + [$1, "-o", $2])
      }
    }
  }

  /// The listing of all Swift pairs.
  func swift(_ pairs: [AllocationPair], _ level: Level) async throws -> Listing {
    try await listing(key: ["swift", level.rawValue]) {
      let arguments = [
        level == .none ? "-Onone" : "-O", "-emit-assembly", "-wmo", "-parse-as-library",
        "-module-name", "pairs", "-Xfrontend", ToolchainFacts.disableMerging,
      ]
      return try await Self.compile(Self.swiftSource(of: pairs), "pairs.swift") {
        Invocation($0.swiftc, arguments + [$1, "-import-objc-header", $1 + ".h", "-o", $2])
      }
    }
  }

  private func listing(
    key: [String], _ make: @escaping @Sendable () async throws -> Listing
  ) async throws -> Listing {
    let task = known[key] ?? Task { try await make() }
    known[key] = task
    return try await task.value
  }

  private static func compile(
    _ source: String, _ name: String,
    _ invocation: (Toolchain, String, String) throws -> Invocation
  ) async throws -> Listing {
    let folder = try ScratchFolder(name: "asmdiff-pairs")
    let input = try folder.write(source, to: name)
    try folder.write(header, to: name + ".h")
    let output = folder.path + "/pairs.s"
    let command = try invocation(try await Toolchain.find(), input, output)
    let outcome = try await Subprocess(command, timeLimit: 120).run()
    guard outcome.isSuccess else {
      throw Failure(description: String(decoding: outcome.standardError, as: UTF8.self))
    }
    return try Listing(text: folder.read("pairs.s"), path: name)
  }
}

extension PairListings {
  /// Allocations must not be optimised away or into one another.
  static let clangArguments =
    ["malloc", "calloc", "realloc", "aligned_alloc", "free"].map { "-fno-builtin-" + $0 }
    + ["-S", "-w", "-fstack-protector-strong", "-fno-asynchronous-unwind-tables"]

  /// A file with pairs in C.
  static func cSource(of pairs: [AllocationPair]) -> String {
    """
    #include <stddef.h>
    #include <stdint.h>
    #define NOINLINE static __attribute__((noinline))
    void *malloc(size_t), *calloc(size_t, size_t), *realloc(void *, size_t);
    void *aligned_alloc(size_t, size_t), free(void *);
    void *memcpy(void *, const void *, size_t), *memset(void *, int, size_t);
    __attribute__((noreturn)) void abort(void);
    /* Routines that nobody knows, and a variable that everybody does. */
    void unknown_use(void *), unknown_nap(void);
    long unknown_number(void);
    extern void *unknown_kept;

    """ + pairs.map(\.prefixedSource).joined(separator: "\n\n") + "\n"
  }

  /// The routines of C that Swift pairs call.
  ///
  /// The one argument too many keeps the compiler from knowing them, and from removing their calls.
  static let header = """
    void *cMalloc(long size, int unused) __asm__("malloc");
    void cFree(void *pointer, int unused) __asm__("free");
    void unknownUse(void *pointer) __asm__("unknown_use");

    """

  /// A file with pairs in Swift.
  static func swiftSource(of pairs: [AllocationPair]) -> String {
    pairs.map(\.prefixedSource).joined(separator: "\n\n") + "\n"
  }
}
