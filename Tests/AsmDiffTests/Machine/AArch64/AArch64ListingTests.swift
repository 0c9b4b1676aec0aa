import Testing

@testable import AsmDiff

/// Listings for AArch64 as compilers write them.
@Suite struct AArch64ListingTests {
  typealias Format = AArch64Compiled.Format

  @Test(arguments: Format.allCases)
  func `every function is read and measured`(_ format: Format) async throws {
    for listing in [try await AArch64Compiled.c(format), try await AArch64Compiled.swift(format)] {
      #expect(listing.architecture.name == "AArch64")
      #expect(listing.index.isMachO == (format == .machO))
      #expect(listing.functions.count >= 10)
      for function in listing.functions {
        let metrics = try listing.metrics(of: function)
        #expect(metrics.instructions > 0, "\(function.symbol)")
        let lines = try listing.normalizedLines(of: function)
        let texts = lines.map { $0.tokens.map(\.text).joined() }
        #expect(!texts.contains { $0.contains("@PAGE") || $0.contains("%bb") }, "\(texts)")
        #expect(!texts.contains { $0.hasPrefix("falls") }, "\(function.symbol)")
      }
    }
  }

  @Test(arguments: Format.allCases)
  func `private constants, strings and tables are compared by content`(
    _ format: Format
  ) async throws {
    let listing = try await AArch64Compiled.c(format)
    for name in ["table", "constants", "string"] {
      let capitalized = name.prefix(1).uppercased() + name.dropFirst()
      #expect(try listing.compare("same" + capitalized, to: name).verdict == .identical)
      #expect(try listing.compare("other" + capitalized, to: name).verdict != .identical)
    }
  }

  @Test(arguments: Format.allCases)
  func `Swift functions are compared`(_ format: Format) async throws {
    let listing = try await AArch64Compiled.swift(format)
    #expect(try listing.compare("second(_:)", to: "first(_:)").verdict == .identical)
    #expect(try listing.compare("third(_:)", to: "first(_:)").verdict != .identical)
  }

  @Test func `ELF and Mach-O give one normal form`() async throws {
    let (elf, machO) = (try await AArch64Compiled.c(.elf), try await AArch64Compiled.c(.machO))
    for name in ["string", "tail"] {
      #expect(try machO.compare(name, to: name, in: elf).verdict == .identical, "\(name)")
    }
    let swift = (try await AArch64Compiled.swift(.elf), try await AArch64Compiled.swift(.machO))
    for name in ["first(_:)", "thrown(_:)", "boxed(_:)"] {
      #expect(try swift.1.compare(name, to: name, in: swift.0).verdict == .identical, "\(name)")
    }
    #expect(try machO.compare("otherTable", to: "table", in: elf).verdict != .identical)
    #expect(try machO.compare("otherString", to: "string", in: elf).verdict != .identical)
    #expect(try machO.compare("otherConstants", to: "constants", in: elf).verdict != .identical)
  }

  @Test(arguments: Format.allCases)
  func `no function runs into the next one because a call does not return`(
    _ format: Format
  ) async throws {
    let listing = try await AArch64Compiled.c(format)
    let lines = try listing.normalizedLines(of: try listing.function(named: "guarded"))
    #expect(lines.contains { $0.tokens.map(\.text).joined().hasSuffix("fail") })
  }

  @Test(arguments: [
    ("pair", "malloc(8*arg1+16) calloc(arg1, 4) free(1)"), ("tail", "free(arg1)"),
    ("trapping", "abort | call h"), ("guarded", "abort | call h"), ("stack", "call fill"),
    ("string", "nothing"), ("variables", "nothing"), ("copied", "nothing"),
  ])
  func `allocations are followed through registers, pairs on the stack and the guard`(
    _ name: String, _ expression: String
  ) async throws {
    let listing = try await AArch64Compiled.c(.elf)
    let cache = NormalFormCache(listing, rules: Set(NormalizationRule.allCases))
    let allocations = try FunctionAllocations(try listing.function(named: name), cache)
    #expect(allocations.limits.isEmpty)
    #expect(allocations.automaton.text() == expression)
  }

  @Test func `listings for two architectures cannot be compared`() async throws {
    let arm = try await AArch64Compiled.c(.elf)
    let intel = try Listing(text: Listings.function("tail", "\tjmp\tfree@PLT"), path: "x.s")
    #expect(throws: ComparisonError.architectures(baseline: "x86-64", candidate: "AArch64")) {
      try arm.compare("tail", to: "tail", in: intel)
    }
    #expect(throws: ComparisonError.self) {
      try arm.compareFunctions(to: intel)
    }
  }
}
