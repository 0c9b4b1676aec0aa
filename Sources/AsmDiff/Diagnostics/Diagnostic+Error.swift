extension Diagnostic {
  /// Explains an error: in its own words if it has them.
  package init(explaining error: any Error) {
    self = (error as? any DiagnosedError)?.diagnostic ?? Diagnostic("\(error)")
  }
}
