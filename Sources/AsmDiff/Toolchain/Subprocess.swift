import Dispatch
import Foundation
import Synchronization

/// A program that runs without a shell, and never outlives its limits.
///
/// It is the only type that starts a process. The program reads nothing, gets a session of its own, and
/// when it ends, times out or is cancelled, everything that it started ends with it.
package struct Subprocess: Sendable {
  /// What a program gave back; a status other than zero is a result, not an error.
  package struct Outcome: Sendable {
    /// How it ended.
    package var status: Status
    /// All that it wrote to standard output.
    package var standardOutput: [UInt8]
    /// All that it wrote to standard error.
    package var standardError: [UInt8]

    /// Whether it said that all went well.
    package var isSuccess: Bool { status == .exited(0) }
  }

  /// How a program ended.
  package enum Status: Hashable, Sendable {
    /// It returned this exit status.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
  }

  /// What to run.
  package var invocation: Invocation
  /// How long it may take, in seconds; nil for as long as it wants.
  package var timeLimit: Double?
  /// Where it shall put its temporary files (`TMPDIR`), so that none is left when it is killed.
  package var temporaryFolder: String?

  /// Makes a subprocess that has not been started.
  package init(_ invocation: Invocation, timeLimit: Double? = nil, temporaryFolder: String? = nil) {
    self.invocation = invocation
    self.timeLimit = timeLimit
    self.temporaryFolder = temporaryFolder
  }

  /// Runs the program to its end.
  ///
  /// - Throws: `SubprocessError` when it cannot be started or takes too long; `CancellationError` when the
  ///   task is cancelled or the run interrupted.
  package func run() async throws -> Outcome {
    let cancellation = Cancellation()
    return try await withTaskCancellationHandler {
      try await withCheckedThrowingContinuation { continuation in
        Self.queue.async {
          continuation.resume(with: Result { try runBlocking(cancellation) })
        }
      }
    } onCancel: {
      cancellation.cancel()
    }
  }

  /// Waiting for a process blocks a thread; these threads are not the ones that tasks run on.
  private static let queue = DispatchQueue(label: "asmdiff.subprocess", attributes: .concurrent)
}

extension Subprocess {
  /// Whether somebody gave up on the program.
  private final class Cancellation: Sendable {
    private let isRequested = Atomic(false)

    var isCancelled: Bool { isRequested.load(ordering: .acquiring) }
    func cancel() { isRequested.store(true, ordering: .releasing) }
  }

  private func runBlocking(_ cancellation: Cancellation) throws -> Outcome {
    if cancellation.isCancelled { throw CancellationError() }
    let (child, output, errors) = try launch()
    defer {
      Platform.closeDescriptor(output)
      Platform.closeDescriptor(errors)
    }
    var capture = Capture(child: child, descriptors: [output, errors])
    let started = ContinuousClock.now
    let isLate = { timeLimit.map { ContinuousClock.now - started > .seconds($0) } ?? false }
    while !capture.isFinished && !cancellation.isCancelled && !isLate() { capture.step() }
    let isFinished = capture.isFinished
    let status = Self.end(child)
    if ProcessRegistry.isInterrupted || cancellation.isCancelled && !isFinished {
      throw CancellationError()
    }
    guard isFinished else {
      throw SubprocessError.timedOut(invocation, seconds: timeLimit ?? 0)
    }
    return Outcome(
      status: status, standardOutput: capture.bytes[0], standardError: capture.bytes[1])
  }

  private func launch() throws -> (child: Int32, output: Int32, errors: Int32) {
    var readingEnds: [Int32] = []
    do {
      let child = try ProcessRegistry.launch {
        let output = try Platform.makePipe()
        defer { Platform.closeDescriptor(output.writing) }
        let errors = try Platform.makePipe()
        defer { Platform.closeDescriptor(errors.writing) }
        readingEnds = [output.reading, errors.reading]
        return try Platform.spawn(
          invocation.executable, arguments: invocation.arguments, environment: environment,
          output: output.writing, errors: errors.writing)
      }
      return (child, readingEnds[0], readingEnds[1])
    } catch {
      for end in readingEnds { Platform.closeDescriptor(end) }
      guard let failure = error as? Platform.Failure else { throw error }
      throw SubprocessError.cannotLaunch(invocation, reason: failure.reason)
    }
  }

  private var environment: [String: String] {
    var variables = ProcessInfo.processInfo.environment
    if let temporaryFolder { variables["TMPDIR"] = temporaryFolder }
    return variables.merging(invocation.environment) { $1 }
  }

  /// Ends what is left of the session, and takes the status of the program itself.
  private static func end(_ child: Int32) -> Status {
    Platform.killSession(child)
    ProcessRegistry.forget(session: child)
    switch Platform.reap(child) {
    case .exited(let status): return .exited(status)
    case .signalled(let signal): return .signalled(signal)
    }
  }
}

extension Subprocess {
  /// Reads what a child writes on both descriptors until it has ended.
  private struct Capture {
    let child: Int32
    let descriptors: [Int32]
    var bytes: [[UInt8]] = [[], []]
    var isOpen = [true, true]
    /// Whether the child has ended, and all that it wrote was read.
    var isFinished = false

    init(child: Int32, descriptors: [Int32]) {
      self.child = child
      self.descriptors = descriptors
    }

    /// Reads what there is, or waits for a moment.
    mutating func step() {
      // A process that a child left behind may hold a pipe open: ask before reading, and stop after.
      let hasEnded = Platform.hasEnded(child)
      let waiting = descriptors.indices.filter { isOpen[$0] }
      if waiting.isEmpty && !hasEnded { Platform.sleep(microseconds: 300) }
      let ready = Platform.waitForInput(
        waiting.map { descriptors[$0] }, milliseconds: hasEnded ? 0 : 20)
      for index in waiting where ready.contains(descriptors[index]) { drain(index) }
      isFinished = hasEnded && ready.isEmpty
    }

    private mutating func drain(_ index: Int) {
      let isMore = try? Platform.readChunk(from: descriptors[index], size: 0, into: &bytes[index])
      isOpen[index] = isMore ?? false
    }
  }
}
