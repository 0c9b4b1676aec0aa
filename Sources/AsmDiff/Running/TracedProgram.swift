import Foundation

/// A program that runs functions of one listing under a tracer, each run in a process of its own.
struct TracedProgram: Sendable {
  let executable: String
  /// What takes from a program whatever a run may not do, and then starts it.
  let launcher: String
  /// Holds the program; it goes with the value.
  let folder: TemporaryFolder
  let listing: TracedListing
  let slots: JobSlots

  /// Runs a function once.
  ///
  /// - Throws: `SubprocessError` when the program cannot be started; `RunError` when it cannot limit itself or
  ///   leaves no trace; `CancellationError`.
  func run(_ function: Function, _ input: RunInput, _ limits: RunLimits) async throws -> Trace {
    guard let entry = listing.functions.firstIndex(of: function) else {
      preconditionFailure("the program was not made for '\(function.symbol)'")
    }
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    let (file, work) = (folder.path + "/trace", folder.path + "/work")
    try FileManager.default.createDirectory(atPath: work, withIntermediateDirectories: false)
    let bounds = ["\(limits.seconds + 1)", "\(limits.addressSpace)"]
    let numbers =
      [UInt64(entry), UInt64(input.failing ?? 0), UInt64(limits.events)] + input.arguments
    let invocation = Invocation(
      launcher,
      [file, "\(TraceFile.size(events: limits.events))", work] + bounds + [executable]
        + numbers.map(String.init),
      environment: ["SWIFT_BACKTRACE": "enable=no"])
    let status = try await status(of: invocation, limits, in: work)
    guard let bytes = try? Platform.contents(of: file),
      let left = TraceFile(bytes, symbols: listing.symbols), left.state != .starting
    else {
      throw RunError(
        invocation: invocation, path: listing.listing.path, problem: RunError.Problem(status))
    }
    return Trace(calls: left.calls, ending: ending(status, left, limits))
  }

  /// How the process ended; nil if it had to be ended.
  private func status(
    of invocation: Invocation, _ limits: RunLimits, in folder: String
  ) async throws -> Subprocess.Status? {
    try await slots.run {
      do {
        return try await Subprocess(
          invocation, timeLimit: Double(limits.seconds), temporaryFolder: folder
        ).run().status
      } catch SubprocessError.timedOut {
        return nil
      }
    }
  }

  private func ending(
    _ status: Subprocess.Status?, _ left: TraceFile, _ limits: RunLimits
  ) -> Trace.Ending {
    switch (left.state, status) {
    case (.returned, _): .returned(left.result)
    case (.tooManyEvents, _): .tooManyEvents(limits.events)
    case (.undefined, _): .undefined(left.calls.last?.symbol ?? Symbol("?"))
    case (.refused, _): .refused(left.refusal)
    case (_, nil): .timedOut(seconds: limits.seconds)
    case (_, .signalled(Platform.refusalSignal)?):
      .refused(RefusedCall(number: nil, purpose: .unknown))
    case (_, .signalled(let signal)?): .signalled(signal)
    case (_, .exited(let code)?): .exited(code)
    }
  }
}
