extension Listing {
  /// The architecture of the listing's instructions.
  ///
  /// A listing whose architecture is not known cannot be made.
  var architecture: any Architecture.Type {
    switch index.syntax.architecture {
    case .aarch64: AArch64.self
    case .amd64, nil: X86_64.self
    }
  }

  /// What a directive says about alignment; nil for one of another kind or without a number.
  func alignment(_ directive: Directive) -> AlignmentDirective? {
    let isPower = index.isMachO || architecture.alignsInPowers
    return AlignmentDirective(directive, countsInPowers: isPower)
  }
}
