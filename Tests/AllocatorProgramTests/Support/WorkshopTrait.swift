import Testing

/// Gives the tests of a suite one workshop, which goes when they have ended.
struct WorkshopTrait: SuiteTrait, TestScoping {
  func provideScope(
    for test: Test, testCase: Test.Case?, performing function: @Sendable () async throws -> Void
  ) async throws {
    let workshop = try await Workshop()
    try await Workshop.$current.withValue(workshop, operation: function)
  }
}

extension Trait where Self == WorkshopTrait {
  static var workshop: Self { Self() }
}
