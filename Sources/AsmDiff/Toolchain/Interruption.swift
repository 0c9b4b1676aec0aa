import Dispatch
import Synchronization

/// What happens on Ctrl-C, and when a supervisor asks the program to end.
public enum Interruption {
  private static let isInstalled = Mutex(false)

  /// From now on SIGINT, SIGTERM and SIGHUP end every process that was started, remove every temporary
  /// file, and then end this process as the signal would have (a shell sees 130 for Ctrl-C).
  ///
  /// A signal that is ignored already, as under `nohup`, stays ignored. Calling it again changes nothing.
  public static func install() {
    let isFirst = isInstalled.withLock { installed in
      defer { installed = true }
      return !installed
    }
    guard isFirst else { return }
    for signal in Platform.endingSignals where !Platform.isIgnored(signal) { watch(signal) }
  }

  /// Waits for the end of the process if it is about to end by a signal, and for nothing otherwise.
  ///
  /// What is cut short by an interruption looks like a failure. It is none to report, and the process must
  /// not exit before everything is removed.
  public static func holdIfRequested() {
    while ProcessRegistry.isInterrupted { Platform.sleep(microseconds: 10_000) }
  }

  private static func watch(_ signal: Int32) {
    Platform.ignore(signal)
    let queue = DispatchQueue(label: "asmdiff.interruption")
    let source = DispatchSource.makeSignalSource(signal: signal, queue: queue)
    // The handler keeps its source alive for as long as the process runs.
    source.setEventHandler {
      ProcessRegistry.endAll()
      Platform.die(by: signal)
      withExtendedLifetime(source) {}
    }
    source.activate()
  }
}
