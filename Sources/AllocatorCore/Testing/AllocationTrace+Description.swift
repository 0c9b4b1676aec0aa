#if !hasFeature(Embedded)
  extension AllocationTrace: CustomStringConvertible {
    /// The events, in the words of an allocation pattern; `nothing` if there are none.
    ///
    /// - Complexity: O(n), where n is the number of events.
    public var description: String {
      events.isEmpty ? "nothing" : events.map(\.description).joined(separator: " ")
    }
  }

  extension AllocationTrace.Event: CustomStringConvertible {
    /// The event as it stands in an allocation pattern.
    ///
    /// - Complexity: O(1).
    public var description: String {
      switch self {
      case .malloc(let size): "malloc(\(size))"
      case .calloc(let size): "calloc(1, \(size))"
      case .alignedAlloc(let alignment, let size): "aligned_alloc(\(alignment), \(size))"
      case .realloc(let age, let size): "realloc(\(text(age)), \(size))"
      case .free(let age): "free(\(text(age)))"
      }
    }

    private func text(_ age: Int?) -> String { age.map(String.init) ?? "?" }
  }
#endif
