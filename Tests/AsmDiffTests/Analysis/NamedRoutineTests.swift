import AsmDiff
import Testing

/// Routines that a user names.
@Suite struct NamedRoutineTests {
  private static let swiftName = "$s3lib4take4sizes13OpaquePointerVSgSi_tF"

  private static let text =
    Listings.function(
      "f",
      "\tpushq\t%rbx\n\tmovl\t$8, %edi\n\tcallq\tgrab\n\tmovq\t%rax, %rdi\n\tcallq\tdrop\n"
        + "\tpopq\t%rbx\n\tretq")
    + Listings.function("grab", "\tjmp\tmalloc@PLT") + Listings.function("drop", "\tjmp\tfree@PLT")
    + Listings.function(
      "g", "\tpushq\t%rbx\n\tmovl\t$8, %edi\n\tcallq\t(\(swiftName))@PLT\n\tpopq\t%rbx\n\tretq")
    // Keeps a block in a slot whose address the routine gets.
    + Listings.function(
      "h",
      "\tsubq\t$24, %rsp\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, 8(%rsp)\n"
        + "\tleaq\t8(%rsp), %rdi\n\tcallq\tforeign\n\tmovq\t8(%rsp), %rdi\n\tcallq\tfree@PLT\n"
        + "\taddq\t$24, %rsp\n\tretq")

  private func sequence(_ name: String, _ words: [String]) throws -> String? {
    let options = try OptionParser.parse(words + ["x"]).options.comparison
    return try Listing(text: Self.text, path: "t.s").allocations(of: name, options: options)
      .expression
  }

  @Test func `a named allocator is an event of its own name, and its body is not looked at`() throws
  {
    #expect(try sequence("f", []) == "malloc(8) free(0)")
    #expect(try sequence("f", ["--allocator", "grab=malloc-like"]) == "grab(8) free(0)")
    #expect(
      try sequence("f", ["--allocator", "grab=malloc-like", "--allocator", "drop=free-like"])
        == "grab(8) drop(0)")
    #expect(
      try sequence("f", ["--allocator", "grab=swift_slowAlloc-like"]) == "grab(8, arg2) free(0)")
  }

  @Test func `a harmless routine is no event, and its body is not looked at`() throws {
    #expect(try sequence("f", ["--harmless", "drop"]) == "malloc(8)")
    #expect(try sequence("f", ["--harmless", "free"]) == "malloc(8)")
  }

  @Test(arguments: [
    "$s3lib4take4sizes13OpaquePointerVSgSi_tF", "take(size:)", "take",
    "lib.take(size: Swift.Int) -> Swift.Optional<Swift.OpaquePointer>",
  ])
  func `a Swift routine is named as everywhere`(name: String) throws {
    #expect(try sequence("g", ["--allocator", "\(name)=malloc-like"]) == "\(name)(8)")
  }

  @Test func `an event of a name that is no word is read back`() throws {
    let vocabulary = AllocationVocabulary(operands: ["take(size:)": [.size], "take": [.pointer]])
    let pattern = try AllocationPattern("take(size:)(8) take(0)?", vocabulary: vocabulary)
    #expect("\(pattern.automaton)" == "take(size:)(8) take(0)?")
  }

  @Test func `a harmless routine may write whatever it can reach`() throws {
    #expect(try sequence("h", ["--harmless", "foreign"]) == "malloc(8) free(?)")
  }

  @Test func `a name of two routines is refused`() throws {
    let other = "$s3box4take4sizes13OpaquePointerVSgSi_tF"
    let listing = try Listing(
      text: Listings.function("f", "\tcallq\t(\(Self.swiftName))\n\tcallq\t(\(other))\n\tretq"),
      path: "t.s")
    let options = ComparisonOptions(harmlessRoutines: ["take(size:)"])
    #expect(
      throws: ComparisonError.ambiguousRoutine(
        name: "take(size:)", candidates: [other, Self.swiftName])
    ) { try listing.allocations(of: "f", options: options) }
    let symbol = ComparisonOptions(harmlessRoutines: [other])
    #expect(try listing.allocations(of: "f", options: symbol).events.count == 1)
  }

  @Test func `a routine that is like none of the table is refused`() throws {
    let options = ComparisonOptions(allocators: [.init("grab", like: "mallocs")])
    #expect(throws: ComparisonError.unknownKind(name: "grab", kind: "mallocs")) {
      try Listing(text: Self.text, path: "t.s").allocations(of: "f", options: options)
    }
  }

  @Test func `a comparison says what was declared`() throws {
    let options = ComparisonOptions(
      allocators: [.init("grab", like: "malloc")], harmlessRoutines: ["drop"])
    let comparison = try Listing(text: Self.text, path: "t.s").compare(
      "f", to: "g", options: options)
    #expect(
      comparison.notes == [
        "calls of 'grab' count as calls like 'malloc', as declared",
        "calls of 'drop' count as harmless, as declared",
      ])
    #expect(comparison.command.contains("--allocator grab=malloc-like --harmless drop"))
  }
}
