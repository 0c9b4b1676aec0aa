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
    let bytes = try await start(program, [])
    let starts = stride(from: 8, to: bytes.count, by: Self.outputBytes)
    return (starts.map { Self.output(bytes, at: $0) }, Self.number(bytes, at: 0))
  }

  private static let outputBytes = 8 * stateCount + arenaBytes

  private static func output(_ bytes: [UInt8], at start: Int) -> Output {
    let end = start + outputBytes
    return Output(
      state: (0..<stateCount).map { number(bytes, at: start + 8 * $0) },
      memory: Array(bytes[end - arenaBytes..<end]))
  }

  private static func number(_ bytes: [UInt8], at start: Int) -> UInt64 {
    var number: UInt64 = 0
    var index = start + 7
    while index >= start {
      number = number << 8 | UInt64(bytes[index])
      index -= 1
    }
    return number
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

  struct HarnessFailure: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
  }

  /// What the arena holds before a run.
  static let initialMemory = (0..<arenaBytes).map { UInt8(truncatingIfNeeded: $0 * 37 + 11) }
}
