import AsmDiff
import Testing

/// What a comparison says of allocations where the code differs.
@Suite struct AllocationVerdictTests {
  /// Allocates and frees a block of a size.
  private static func box(_ size: Int, _ before: String = "") -> String {
    "\tpushq\t%rbx\n\(before)\tmovl\t$\(size), %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, %rdi\n"
      + "\tcallq\tfree@PLT\n\tpopq\t%rbx\n\tretq"
  }

  private func compare(
    _ baseline: String, _ candidate: String, options: ComparisonOptions = ComparisonOptions()
  ) throws -> Comparison {
    try Listings.compare(baseline: baseline, candidate: candidate, options: options)
  }

  @Test func `other code with the same allocations has the verdict, and says what it does not say`()
    throws
  {
    let comparison = try compare(Self.box(8), Self.box(8, "\tnop\n"))
    #expect(comparison.verdict == .sameAllocations)
    #expect(comparison.hasSameAllocations)
    #expect(!comparison.isIdentical)
    #expect(comparison.baseline.allocations == "malloc(8) free(0)")
    #expect(comparison.candidate.allocations == "malloc(8) free(0)")
    #expect(
      comparison.reasons.last
        == "the allocation sequences are the same; which input takes which of them is not compared")
    #expect(comparison.report.contains("  allocations: malloc(8) free(0)\n"))
  }

  @Test func `a difference comes with a shortest sequence, its side and its lines`() throws {
    let comparison = try compare(Self.box(8), Self.box(16))
    #expect(comparison.verdict == .different)
    #expect(!comparison.hasSameAllocations)
    #expect(comparison.witness?.allowedBy == .baseline)
    #expect(comparison.witness?.sequence == "malloc(8) free(0)")
    // The function's label is line 3; the calls are the third and the fifth instruction.
    #expect(comparison.witness?.lines == [[6], [8]])
    let report = comparison.report
    #expect(
      report.contains("only the baseline allows the allocation sequence: malloc(8) free(0)\n"))
    #expect(report.contains("its events stand at lines 6, 8 of the baseline's listing\n"))
    #expect(report.contains("  allocations of the candidate: malloc(16) free(0)\n"))
  }

  @Test func `an event of a callee has the line where it stands`() throws {
    let helper = Listings.function("helper", "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT")
    let comparison = try Listings.compare(
      helper + Listings.function("baseline", "\tcallq\thelper\n\tretq")
        + Listings.function("candidate", "\tud2"))
    #expect(comparison.witness?.lines == [[5]])
    #expect(comparison.witness?.sequence == "malloc(8)")
  }

  @Test func `no input is found that reads across the end of all addresses`() throws {
    let read = { (size: Int, label: String) in
      """
      \tmovabsq\t$9223372036854775805, %rax
      \tcmpq\t%rax, %rdi
      \tjne\t\(label)
      \tcmpq\t$0, (%rdi)
      \tje\t\(label)
      \tmovl\t$\(size), %edi
      \tjmp\tmalloc@PLT
      \(label):
      \tretq
      """
    }
    #expect(try compare(read(8, ".LBB0_1"), read(16, ".LBB1_1")).verdict == .undetermined)
  }

  @Test func `identical functions have sequences too`() throws {
    let comparison = try compare(Self.box(8), Self.box(8))
    #expect(comparison.isIdentical)
    #expect(comparison.hasSameAllocations)
    #expect(comparison.baseline.allocations == "malloc(8) free(0)")
    #expect(comparison.candidate.allocations == "malloc(8) free(0)")
    #expect(comparison.reasons.isEmpty)
  }

  @Test func `an identical function whose callee is another one has its own sequences`() throws {
    func text(_ size: Int) -> String {
      Listings.function("g", Self.box(size)) + Listings.function("f", "\tcallq\tg\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: text(8), candidateListing: text(16))
    #expect(comparison.isIdentical)
    #expect(comparison.baseline.allocations == "malloc(8) free(0)")
    #expect(comparison.candidate.allocations == "malloc(16) free(0)")
  }

  @Test func `functions that allocate nothing are the same, and the reason says so`() throws {
    let comparison = try compare("\tretq", "\tnop\n\tretq")
    #expect(comparison.verdict == .sameAllocations)
    #expect(comparison.reasons.last == "neither function has an allocation event")
  }

  @Test func `what is not known is named with its side and its line`() throws {
    let size = "\tcallq\tsize\n\tmovq\t%rax, %rdi\n\tjmp\tmalloc@PLT"
    let unknown = try compare(size, "\tnop\n" + size)
    #expect(unknown.verdict == .undetermined)
    #expect(
      unknown.reasons.contains(
        "the operand of malloc(?), line 6 of the baseline's listing, is not known"))
    #expect(unknown.baseline.allocations == "call size malloc(?)")

    let endless = try compare(
      Self.box(8), ".Lendless:\n\tcallq\tmalloc@PLT\n\tjmp\t.Lendless")
    #expect(endless.verdict == .undetermined)
    #expect(endless.baseline.allocations == "malloc(8) free(0)")
    #expect(endless.candidate.allocations == nil)
    #expect(
      endless.reasons.last?.hasPrefix(
        "allocations of the candidate are not known: a loop without a way out (line ") == true)
  }

  @Test(arguments: ["--strict", "--without-rule=call-form", "--without-rule=dialect"])
  func `rules that are off do not change what is known of allocations`(option: String) throws {
    let rules = try OptionParser.parse([option, "x"]).options.rules
    let comparison = try compare(
      Self.box(8).replacing("malloc@PLT", with: "*malloc@GOTPCREL(%rip)"), Self.box(8, "\tnop\n"),
      options: ComparisonOptions(rules: rules))
    #expect(comparison.verdict == .sameAllocations, "\(comparison.reasons)")
  }

  @Test func `pairs of whole listings that differ get verdicts on their allocations`() throws {
    func listing(_ size: Int, _ path: String) throws -> Listing {
      try Listing(
        text: Listings.function("f", Self.box(size)) + Listings.function("g", Self.box(8)),
        path: path)
    }
    let result = try listing(16, "b.s").compareFunctions(to: try listing(8, "a.s"))
    #expect(result.comparisons.map(\.verdict) == [.different, .identical])
    #expect(result.comparisons[0].candidate.allocations == "malloc(16) free(0)")
    // Nobody looks at identical functions of whole listings.
    #expect(result.comparisons[1].candidate.allocations == nil)
    let lines = result.lines(required: .identical, isQuiet: false).map(\.plainText)
    #expect(lines.contains("  its events stand at lines 6, 8 of the baseline's listing"))
  }

  // MARK: Names

  @Test func `declared symbols are one callee of events too`() throws {
    let (baseline, candidate) = ("\tcallq\told\n\tretq", "\tnop\n\tcallq\tnew\n\tretq")
    #expect(try compare(baseline, candidate).verdict == .different)
    let options = ComparisonOptions(equatedSymbols: [.init("new", "old")])
    #expect(try compare(baseline, candidate, options: options).verdict == .sameAllocations)
  }

  @Test func `one module's two names are one in events too`() throws {
    let (baseline, candidate) = (
      "\tcallq\t($s3old1fyyF)\n\tretq", "\tnop\n\tcallq\t($s3new1fyyF)\n\tretq"
    )
    #expect(try compare(baseline, candidate).verdict == .different)
    let options = ComparisonOptions(equatedModules: [.init("old", "new")])
    #expect(try compare(baseline, candidate, options: options).verdict == .sameAllocations)
  }

  @Test func `a known routine that was equated with an unknown one is no difference`() throws {
    let (baseline, candidate) = (
      "\tmovl\t$8, %edi\n\tjmp\tmalloc@PLT", "\tnop\n\tmovl\t$8, %edi\n\tjmp\tgrab@PLT"
    )
    #expect(try compare(baseline, candidate).verdict == .different)
    let options = ComparisonOptions(equatedSymbols: [.init("grab", "malloc")])
    let comparison = try compare(baseline, candidate, options: options)
    #expect(comparison.verdict == .undetermined)
    #expect(
      comparison.allocationReasons == [
        "'grab' was taken for 'malloc', but only one of them is a known routine: name the other one "
          + "with --allocator"
      ])
  }

  // MARK: Calls that are not followed

  /// Allocates, calls itself with another argument, frees.
  private static func recursion(
    _ name: String, argument: Int, size: Int = 8, _ before: String = ""
  ) -> String {
    """
    \tpushq\t%rbx
    \(before)\tcmpq\t$5, %rdi
    \tjne\t.L\(name)
    \tmovl\t$\(size), %edi
    \tcallq\tmalloc@PLT
    \tmovl\t$\(argument), %edi
    \tcallq\t\(name)
    .L\(name):
    \tpopq\t%rbx
    \tretq
    """
  }

  @Test func `a recursion with another argument is not taken for the same`() throws {
    let comparison = try compare(
      Self.recursion("baseline", argument: 5), Self.recursion("candidate", argument: 6))
    #expect(comparison.verdict == .undetermined)
    #expect(comparison.allocationReasons.count == 2)
    #expect(
      comparison.allocationReasons.first?.hasPrefix("the call of 'baseline', line ") == true)
  }

  @Test func `a difference that no recursion can make up for is a difference`() throws {
    let comparison = try compare(
      Self.recursion("baseline", argument: 5),
      "\tcmpq\t$5, %rdi\n\tjne\t.Lu\n\tmovl\t$16, %edi\n\tjmp\tmalloc@PLT\n.Lu:\n\tretq")
    #expect(comparison.verdict == .different)
    #expect(comparison.witness?.allowedBy == .candidate)
    #expect(comparison.witness?.sequence == "malloc(16)")
  }

  @Test func `a difference that a recursion may make up for is none`() throws {
    // Twice eight bytes: the recursion allocates the same.
    let unrolled =
      "\tpushq\t%rbx\n\tcmpq\t$5, %rdi\n\tjne\t.Lu\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n"
      + "\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n.Lu:\n\tpopq\t%rbx\n\tretq"
    let comparison = try compare(Self.recursion("baseline", argument: 5), unrolled)
    #expect(comparison.verdict == .undetermined, "\(comparison.reasons)")
  }

  @Test func `a call that may return or not makes no difference`() throws {
    func body(_ label: String, _ behind: String) -> String {
      "\ttestq\t%rdi, %rdi\n\tje\t\(label)\n\tpushq\t%rax\n\tcallq\tdie\n\(behind)\n"
        + "\(label):\n\tretq"
    }
    let comparison = try compare(body(".La", "\tud2"), body(".Lb", "\tpopq\t%rcx"))
    #expect(comparison.verdict == .undetermined)
    #expect(comparison.allocationReasons.first?.hasPrefix("a call of 'die' is followed by") == true)
  }

  @Test func `a recursion of a function that another listing has, too, may be another one`() throws
  {
    func text(_ before: String) -> String {
      Listings.function("g", Self.recursion("g", argument: 5))
        + Listings.function("f", "\(before)\tpushq\t%rax\n\tcallq\tg\n\tpopq\t%rcx\n\tretq")
    }
    let comparison = try Listings.compare(
      baselineListing: text(""), candidateListing: text("\tnop\n"))
    #expect(comparison.verdict == .undetermined)
    #expect(comparison.allocationReasons.first?.hasPrefix("the call of 'g', line ") == true)
  }
}
