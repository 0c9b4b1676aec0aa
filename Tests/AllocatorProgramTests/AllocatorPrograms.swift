import Testing

/// What is said of AllocatorCore by programs that are compiled and run for it.
///
/// Its suites stand in extensions, and share one workshop.
@Suite(.workshop, .timeLimit(.minutes(20))) struct AllocatorPrograms {
  let workshop: Workshop

  init() throws { workshop = try #require(Workshop.current) }
}
