import AsmDiff

/// A program that runs instructions on given registers and memory, and says what became of them.
struct InstructionHarness {
  /// Where the memory is that the cases use, and how much of it there is.
  static let arena: UInt64 = 0x2000_0000
  static let arenaBytes = 256
  /// How many states each case is run on.
  static let runs = 4
  /// How many numbers a state is: 16 general registers, 16 vector registers' halves, the flags.
  static let stateCount = 16 + 32 + 1

  let cases: [InstructionCase]
  let inputs: [[UInt64]]

  /// What one run of a case left.
  struct Output {
    var state: [UInt64]
    var memory: [UInt8]
  }

  /// The number of the state that a case is run on.
  func input(of number: Int, run: Int) -> Int { (number * Self.runs + run) % inputs.count }

  /// Builds and runs the program: the outputs of the cases in order, as many as the processor can run, and
  /// the address of `datum`.
  func run(in folder: ScratchFolder) async throws -> (outputs: [Output], datum: UInt64) {
    let source = try folder.write(Self.driver, to: "driver.c")
    let assembly = try folder.write(text, to: "cases.s")
    let program = folder.path + "/harness"
    let clang = try await Toolchain.find().clang()
    try await start(clang, ["-O1", "-o", program, source, assembly])
    var bytes = try await start(program, [])[...]
    let datum = Self.takeNumber(&bytes)
    var outputs: [Output] = []
    while !bytes.isEmpty {
      let state = (0..<Self.stateCount).map { _ in Self.takeNumber(&bytes) }
      outputs.append(Output(state: state, memory: Array(bytes.prefix(Self.arenaBytes))))
      bytes = bytes.dropFirst(Self.arenaBytes)
    }
    return (outputs, datum)
  }

  @discardableResult
  private func start(_ program: String, _ arguments: [String]) async throws -> [UInt8] {
    let outcome = try await Subprocess(Invocation(program, arguments), timeLimit: 60).run()
    guard outcome.isSuccess else {
      let message = String(decoding: outcome.standardError, as: UTF8.self)
      throw HarnessFailure(message: "\(outcome.status) \(message)")
    }
    return outcome.standardOutput
  }

  private static func takeNumber(_ bytes: inout ArraySlice<UInt8>) -> UInt64 {
    defer { bytes = bytes.dropFirst(8) }
    return bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  struct HarnessFailure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
  }

  /// What the arena holds before a run.
  static let initialMemory = (0..<arenaBytes).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
}
