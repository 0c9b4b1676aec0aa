extension Listing {
  /// The architecture of the listing's instructions.
  var architecture: any Architecture.Type { X86_64.self }
}
