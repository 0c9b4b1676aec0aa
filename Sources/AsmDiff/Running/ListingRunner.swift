/// Runs functions of one listing and judges what they did.
package struct ListingRunner {
  let compiler: Compiler
  let listing: Listing
  /// What the listing was compiled by; nil for one that was read.
  let request: CompilationRequest?
  var limits = RunLimits()
  var routines = AllocationRoutines.standard
  /// Object files that the listing needs besides those of its package.
  var companions: [String] = []
  /// What traces are held against instead of what the analysis says; nil for the analysis.
  var expected: KnownBehavior?

  /// A function to run, and what is known of it.
  private struct Subject: Sendable {
    var function: Function
    var signature: RunSignature
    var known: KnownBehavior
  }

  /// Runs functions.
  ///
  /// - Parameters:
  ///   - functions: The functions, each with what it takes, or why it cannot be run.
  ///   - needed: Those that are run although the analysis says nothing of them.
  /// - Returns: A result for each function, in their order.
  /// - Throws: `CompilerError`, `ToolchainError` when the program cannot be made; `SubprocessError`,
  ///   `RunError` when it cannot be run; `ListingError`.
  func run(
    _ functions: [(function: Function, signature: Result<RunSignature, RunRefusal>)],
    needed: Set<Symbol> = []
  ) async throws -> [FunctionRuns] {
    let setup = try await compiler.setup()
    let cache = NormalFormCache(listing, rules: Set(NormalizationRule.allCases))
    var results: [FunctionRuns] = []
    var subjects: [Int: Subject] = [:]
    for (index, entry) in functions.enumerated() {
      var result = FunctionRuns(path: listing.path, function: entry.function, outcome: .run)
      do throws(RunRefusal) {
        let signature = try checked(entry.signature, setup)
        let subject = try subject(entry.function, signature, cache)
        result.signature = signature
        let reasons = subject.known.reasons
        if reasons.isEmpty {
          result.sequences = subject.known.automaton?.text()
        } else {
          result.outcome = .unknown(reasons)
        }
        if reasons.isEmpty || needed.contains(entry.function.symbol) {
          subjects[index] = subject
        }
      } catch {
        result.outcome = .refused(error)
      }
      results.append(result)
    }
    do {
      for (index, list) in try await run(subjects, cache, setup) { results[index].runs = list }
    } catch CompilerError.failed(.program, _, _, let output) where listing.origin == nil {
      // A recorded listing may refer to what is not on this machine.
      let lines = output.split(whereSeparator: \.isNewline)
      let reason = lines.first { $0.contains("error: ") } ?? lines.first ?? "no reason given"
      for index in subjects.keys { results[index].outcome = .refused(.notLinked(String(reason))) }
    }
    return results
  }

  private func checked(
    _ signature: Result<RunSignature, RunRefusal>, _ setup: CompilerSetup
  ) throws(RunRefusal) -> RunSignature {
    let triple = listing.origin?.triple ?? setup.facts.triple
    guard triple == setup.facts.triple, TracingMachines.machine(for: listing) != nil else {
      throw .foreignMachine(triple: listing.origin?.triple ?? "another machine")
    }
    return try signature.get()
  }

  private func subject(
    _ function: Function, _ signature: RunSignature, _ cache: NormalFormCache
  ) throws(RunRefusal) -> Subject {
    guard AssemblyName.isPlain(function.symbol) else { throw .unspeakableName }
    let known = expected ?? KnownBehavior(of: function, cache, routines)
    for case .call(let name) in known.automaton?.events ?? []
    where TracedSymbol.untraceable.contains(name) {
      throw .callee(name)
    }
    return Subject(function: function, signature: signature, known: known)
  }

  private func run(
    _ subjects: [Int: Subject], _ cache: NormalFormCache, _ setup: CompilerSetup
  ) async throws -> [Int: [FunctionRuns.Run]] {
    guard !subjects.isEmpty, let machine = TracingMachines.machine(for: listing) else { return [:] }
    let traced = try TracedListing(
      cache, functions: subjects.sorted { $0.key < $1.key }.map(\.value.function),
      events: subjects.values.flatMap { $0.known.automaton?.events ?? [] }, routines)
    let objects = try await objects()
    let program = try await ProgramBuilder(setup: setup, machine: machine)
      .program(traced, objects: objects)
    return try await withThrowingTaskGroup(of: (Int, [FunctionRuns.Run]).self) { group in
      for (index, subject) in subjects {
        group.addTask { (index, try await run(subject, program)) }
      }
      var results: [Int: [FunctionRuns.Run]] = [:]
      for try await (index, runs) in group { results[index] = runs }
      return results
    }
  }

  private func objects() async throws -> [String] {
    guard let request, request.language == .swift else { return companions }
    return try await compiler.objects(for: request) + companions
  }
}

// MARK: - One function

extension ListingRunner {
  /// Runs a function with each of its inputs, and again with each of the first allocations failing.
  private func run(
    _ subject: Subject, _ program: TracedProgram
  ) async throws -> [FunctionRuns.Run] {
    var runs: [FunctionRuns.Run] = []
    for arguments in subject.signature.inputs(limit: limits.inputs) {
      let first = try await run(subject, RunInput(arguments), program)
      runs.append(first)
      let allocations = first.trace.calls.count { call in
        routines[call.symbol]?.result == .block(canFail: true)
      }
      for failing in 0..<min(allocations, limits.failures) {
        runs.append(try await run(subject, RunInput(arguments, failing: failing + 1), program))
      }
    }
    return runs
  }

  private func run(
    _ subject: Subject, _ input: RunInput, _ program: TracedProgram
  ) async throws -> FunctionRuns.Run {
    let trace = try await program.run(subject.function, input, limits)
    let reader = TraceReader(
      routines: routines, function: subject.function.symbol, arguments: input.arguments)
    let finding = RunFinding(trace, subject.known, reader)
    var text = reader.events(of: trace).sequenceText
    if case .returned = trace.ending {} else { text += " (\(trace.ending))" }
    var own = trace
    own.calls.removeAll(where: \.isLocal)
    return FunctionRuns.Run(
      input: input, trace: trace, inputText: input.text(subject.signature), text: text,
      events: reader.events(of: own), finding: finding)
  }
}
