import AsmDiff
import Testing

struct OptionParserTests {
  private func failure(_ words: String...) -> OptionError? {
    do throws(OptionError) {
      _ = try OptionParser.parse(words)
      return nil
    } catch {
      return error
    }
  }

  @Test func `paths alone are checked`() throws {
    let line = try OptionParser.parse(["fixtures", "-"])
    #expect(line.verb == .check)
    #expect(line.arguments == ["fixtures", "-"])
  }

  @Test func `a function of standard input is no option`() throws {
    let line = try OptionParser.parse(["compare", "-:f(_:)", "b.s:g"])
    #expect(line.arguments == ["-:f(_:)", "b.s:g"])
  }

  @Test func `a verb may follow options`() throws {
    let line = try OptionParser.parse(["--strict", "compare", "a.s:f", "b.s:g"])
    #expect(line.verb == .compare)
    #expect(line.arguments == ["a.s:f", "b.s:g"])
    #expect(line.options.rules == NormalizationRule.strict)
  }

  @Test func `two dashes end the options and the verbs`() throws {
    #expect(try OptionParser.parse(["--", "list"]).arguments == ["list"])
    #expect(try OptionParser.parse(["list", "--", "--strict"]).arguments == ["--strict"])
  }

  @Test(arguments: [["--width=90"], ["--width", "90"]])
  func `a value is attached or follows`(words: [String]) throws {
    #expect(try OptionParser.parse(words + ["x"]).options.width == 90)
  }

  @Test func `targets and levels make a matrix in the order of the command line`() throws {
    let line = try OptionParser.parse(
      ["--target", "b-c", "--target=a-b", "--optimize", "size", "--optimize", "size", "x"])
    #expect(line.options.targets.map(\.name) == ["b-c", "a-b"])
    #expect(line.options.levels == [.size])
  }

  @Test func `what follows -Xswiftc is swiftc's, whatever it looks like`() throws {
    let line = try OptionParser.parse(["-Xswiftc", "--help", "-Xswiftc", "-DA=B", "x"])
    #expect(line.options.compilerArguments == ["--help", "-DA=B"])
  }

  @Test(arguments: Verb.allCases)
  func `every option is refused by the verbs that do not take it`(verb: Verb) {
    for option in OptionTable.all where !option.verbs.contains(verb) {
      guard let placeholder = option.placeholder else { continue }
      let value = option.choices.first ?? (placeholder == "N" ? "50" : "a=b")
      #expect(
        failure(verb.rawValue, option.name, value, "x")
          == .notForVerb(
            name: option.name, verb: verb, takenBy: Verb.allCases.filter(option.verbs.contains)))
    }
  }

  @Test func `an unknown option is named with the nearest one`() {
    #expect(failure("--colour", "x") == .unknown(name: "--colour", nearest: "--color"))
    #expect(failure("--zzz=1", "x") == .unknown(name: "--zzz", nearest: nil))
    #expect(failure("-V", "x") == .unknown(name: "-V", nearest: "-h"))
  }

  @Test func `options of later issues are not accepted`() {
    #expect(failure("--format", "html", "x")?.description.contains("text or json") == true)
  }

  @Test func `a value is not taken from the next option`() {
    #expect(
      failure("--output", "--strict", "x") == .missingValue(name: "--output", placeholder: "FILE"))
    #expect(failure("x", "--width") == .missingValue(name: "--width", placeholder: "N"))
  }

  @Test(arguments: [
    ("--target", "riscv32"), ("--target", "-a b"), ("--width", "39"), ("--width", "-1"),
    ("--jobs", "0"), ("--timeout", "soon"),
    ("--context", "-1"), ("--color", "sometimes"), ("--optimize", "fast"), ("--equate", "a"),
    ("--equate", "a=b=c"), ("--equate", "=b"), ("--without-rule", "label"), ("--output", ""),
  ])
  func `a bad value is refused`(name: String, value: String) throws {
    let error = try #require(failure(name, value, "x"))
    #expect(error.description.hasPrefix("option '\(name)' does not take '\(value)'"))
    #expect(error.diagnostic.hint != nil || !error.diagnostic.notes.isEmpty)
  }

  @Test func `a routine is taken for one of the table`() throws {
    let options = try OptionParser.parse(
      ["--allocator", "grab=malloc-like", "--allocator=f(_:)=free-like", "--harmless", "log", "x"]
    ).options
    #expect(options.allocators.map(\.name) == ["grab", "f(_:)"])
    #expect(options.allocators.map(\.kind) == ["malloc", "free"])
    #expect(options.harmlessRoutines == ["log"])
  }

  @Test(arguments: [
    ("grab", nil), ("grab=malloc", "malloc"), ("=malloc-like", nil), ("grab=maloc-like", "malloc"),
    ("grab=memcpy-like", nil), ("grab=abort-like", nil),
  ])
  func `a routine that is like none of the table is refused with the kinds`(
    value: String, nearest: String?
  ) throws {
    let error = try #require(failure("--allocator", value, "x"))
    guard case .badAllocator(value, let found) = error else {
      Issue.record("\(error)")
      return
    }
    if let nearest { #expect(found == nearest) }
    #expect(error.description.hasPrefix("option '--allocator' does not take '\(value)'"))
    #expect(error.diagnostic.notes.first?.contains("malloc, calloc") == true)
  }

  @Test func `a routine is named once`() {
    #expect(
      failure("--allocator", "a=malloc-like", "--allocator", "a=free-like", "x")
        == .namedTwice(option: "--allocator", routine: "a"))
    #expect(
      failure("--allocator", "a=malloc-like", "--harmless", "a", "x")
        == .namedTwice(option: "--harmless", routine: "a"))
    #expect(
      failure("--harmless", "a", "--harmless=a", "x")
        == .namedTwice(option: "--harmless", routine: "a"))
    #expect(failure("--harmless", "", "x")?.description.contains("does not take ''") == true)
  }

  @Test func `the command line's word on a routine replaces the fixture's`() throws {
    var command = Options()
    try command.addAllocator("a=malloc-like")
    try command.addHarmless("b")
    var fixture = Options()
    try fixture.addAllocator("a=calloc-like")
    try fixture.addAllocator("b=free-like")
    try fixture.addAllocator("c=free-like")
    try fixture.addHarmless("d")
    let joined = command.joined(withFixture: fixture).comparison
    #expect(joined.allocators == [.init("a", like: "malloc"), .init("c", like: "free")])
    #expect(joined.harmlessRoutines == ["b", "d"])
  }

  @Test func `the code of a function is not written as JSON`() throws {
    #expect(
      failure("show", "--format", "json", "x")
        == .notAlone(name: "--format", verb: .show, with: "--allocations"))
    #expect(
      try OptionParser.parse(["show", "--allocations", "--format", "json", "x"]).options
        .showsAllocations)
  }

  @Test func `a flag takes no value`() {
    #expect(failure("--strict=yes", "x") == .needlessValue(name: "--strict", value: "yes"))
  }

  @Test func `a verb refuses too few and too many arguments`() {
    #expect(failure() == .argumentCount(verb: .check, given: []))
    #expect(failure("compare", "a") == .argumentCount(verb: .compare, given: ["a"]))
    #expect(failure("list", "a", "b") == .argumentCount(verb: .list, given: ["a", "b"]))
  }

  @Test func `a request for help comes before every other complaint`() throws {
    #expect(try OptionParser.parse(["compare", "-h"]).request == .shortHelp)
    #expect(try OptionParser.parse(["--help", "--nonsense"]).request == .longHelp)
    #expect(try OptionParser.parse(["--version"]).request == .version)
  }

  @Test func `a rule can be turned off, also of the strict ones`() throws {
    let options = try OptionParser.parse(["--strict", "--without-rule", "labels", "x"]).options
    #expect(options.rules == [.comments, .directives, .self])
  }

  @Test func `the command line's matrix replaces the fixture's, and the rest adds up`() throws {
    var command = Options()
    command.targets = [try #require(Triple("a-b"))]
    command.compilerArguments = ["-x"]
    var fixture = Options()
    fixture.targets = [try #require(Triple("c-d"))]
    fixture.levels = [.size]
    fixture.compilerArguments = ["-y"]
    fixture.isStrict = true
    let joined = command.joined(withFixture: fixture)
    #expect(joined.targets.map(\.name) == ["a-b"])
    #expect(joined.levels == [.size])
    #expect(joined.compilerArguments == ["-y", "-x"])
    #expect(joined.isStrict)
  }
}
