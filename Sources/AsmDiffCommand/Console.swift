import AsmDiff
import Foundation

/// Where the command's words go: reports to standard output or a file, everything else to standard error.
struct Console: Sendable {
  private let options: Options

  init(options: Options) { self.options = options }

  /// The file that the report goes to; nil for standard output.
  private var file: String? { options.output == "-" ? nil : options.output }

  private var isColored: Bool {
    switch options.color {
    case .always: true
    case .never: false
    case .auto: file == nil && StandardStream.output.isTerminal && Self.wantsColor
    }
  }

  private static var wantsColor: Bool {
    ProcessInfo.processInfo.environment["NO_COLOR", default: ""].isEmpty
  }

  /// Where listings stand side by side.
  var layout: SideBySideLayout {
    let terminal = file == nil ? StandardStream.output.terminalWidth : nil
    let width = options.width ?? terminal ?? SideBySideLayout.defaultWidth
    return SideBySideLayout(
      width: max(width, SideBySideLayout.minimumWidth), context: options.context,
      showsMarks: !isColored)
  }

  /// Writes the report.
  func emit(_ lines: [StyledText]) throws {
    try emit(TerminalRenderer(isColored: isColored).render(lines))
  }

  /// Writes the report, which is the only one of the run.
  ///
  /// A reader that has gone is no error.
  func emit(_ text: String) throws {
    Interruption.holdIfRequested()
    if let file { return try ReportFile.write(text, to: file) }
    do throws(StandardStream.Failure) {
      try StandardStream.output.write(text)
    } catch {
      guard case .failed(let reason) = error else { return }
      throw ReportError.cannotWrite(path: "standard output", reason: reason)
    }
  }

  /// Writes diagnostics to standard error.
  func complain(_ diagnostics: [Diagnostic], _ severity: Diagnostic.Severity = .error) {
    note(diagnostics.flatMap { $0.lines(severity) })
  }

  /// Writes lines to standard error.
  func note(_ lines: [StyledText]) {
    Interruption.holdIfRequested()
    let isColored =
      switch options.color {
      case .always: true
      case .never: false
      case .auto: StandardStream.error.isTerminal && Self.wantsColor
      }
    let text = TerminalRenderer(isColored: isColored).render(lines)
    // On a terminal the line may hold progress. When nobody reads, nobody is left to tell.
    try? StandardStream.error.write(
      StandardStream.error.isTerminal ? Progress.clearingLine + text : text)
  }
}
