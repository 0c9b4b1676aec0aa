/// Why a file was not compiled.
public enum CompilerError: Error, Hashable, Sendable {
  /// What a command was run for.
  public enum Subject: Hashable, Sendable {
    /// A file.
    case source(path: String)
    /// The modules of the package in this folder.
    case package(folder: String)
    /// The program that runs functions of this file.
    case program(path: String)
  }

  /// The file cannot be read.
  case unreadable(path: String, reason: String)
  /// The file is neither Swift nor C.
  case unknownLanguage(path: String)
  /// The command returned a status that is not zero; `output` is all that it said.
  case failed(Subject, Invocation, status: Int32, output: String)
  /// A signal ended the command; `output` is all that it had said.
  case crashed(Subject, Invocation, signal: Int32, output: String)
  /// The command ran longer than this many seconds, and was ended with all that it had started.
  case timedOut(Subject, Invocation, seconds: Double)
  /// The command said that all went well, but left no listing, or no description of the build.
  case noOutput(Subject, Invocation, reason: String)
  /// No file can be made in a folder.
  case cannotWrite(folder: String, reason: String)
}

extension CompilerError {
  /// What the compiler or the package manager said, as it said it; nil when none was asked.
  public var output: String? {
    switch self {
    case .failed(_, _, _, let output), .crashed(_, _, _, let output): output
    default: nil
    }
  }
}
