/// Where the listings of some modules come from.
protocol ListingSource: Sendable {
  /// The listing of a module; it is compiled unless that was done before.
  ///
  /// - Throws: `HarnessError` when it cannot be compiled.
  func path(of module: String, _ variant: ListingVariant) throws -> String
}
