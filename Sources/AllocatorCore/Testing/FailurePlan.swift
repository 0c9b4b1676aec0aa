/// Which requests a ``FailingAllocator`` lets fail, and how many there were.
@frozen
@usableFromInline
struct FailurePlan {
  /// The numbers of the requests that fail, 1-based.
  @usableFromInline let failing: ClosedRange<Int>
  @usableFromInline var requests = 0

  @inlinable
  init(failing: ClosedRange<Int>) {
    precondition(failing.lowerBound >= 1, "requests are counted from 1 on")
    self.failing = failing
  }

  /// Counts a request, and says whether it fails.
  @inlinable
  mutating func failsNextRequest() -> Bool {
    requests += 1
    return failing.contains(requests)
  }
}
