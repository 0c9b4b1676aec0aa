/// Walks the paths of a function one by one, without merging any, to find which sequences can really occur.
struct PathSearch {
  /// A path that ended, and what it depends on.
  struct Path {
    var events: [AllocationEvent]
    var conditions: [PathCondition]
    /// The events, with all that code which is not followed gets to see; nil for what is not known.
    var texts: [String?]
    /// The lines of the events in the listing, 1-based.
    var lines: [Int]
  }

  /// How many states are walked.
  static let stateLimit = 4000

  private let walker: Walker
  private let allocations: FunctionAllocations

  init(_ allocations: FunctionAllocations) {
    self.allocations = allocations
    walker = Walker(allocations.cache, allocations.routines)
  }

  fileprivate struct Item {
    var node: Walker.Node
    var labels: [Exploration.Event]
    var conditions: [PathCondition]
    var events = 0
    var blocks = 0
  }

  /// Visits paths, those first that part and meet less often.
  ///
  /// - Parameters:
  ///   - guide: What a path's events must be, as far as they are known; nil for any path.
  ///   - visit: Gets each path that ended; returns whether the search is over.
  /// - Returns: Whether all paths were visited.
  /// - Throws: `ListingError` for what does not parse.
  func run(
    along guide: [AllocationEvent]? = nil, _ visit: (Path) throws -> Bool
  ) throws -> Bool {
    var current = [
      Item(node: try walker.start(allocations.function), labels: [], conditions: [])
    ]
    var walked = 0
    while !current.isEmpty {
      var next: [Item] = []
      for item in current {
        walked += 1
        guard walked <= Self.stateLimit, walker.work < Explorer.workLimit else { return false }
        for successor in try walker.successors(of: item.node) {
          let following = item.following(successor.label, walker)
            .following(successor.then, walker)
          if let guide, !follows(guide, following, from: item.labels.count) { continue }
          guard let node = successor.node else {
            if try visit(path(following)) { return false }
            continue
          }
          var kept = following
          kept.node = pruned(node)
          next.append(kept)
        }
      }
      current = next
    }
    return walker.limits.isEmpty
  }

  /// Whether inputs were found with which a path is taken.
  func canBeTaken(_ path: Path) -> Bool { PathModel.exists(for: path.conditions, walker.values) }

  /// A node without what nothing reads any more.
  private func pruned(_ node: Walker.Node) -> Walker.Node {
    var node = node
    node.state.dropStack(below: node.state[walker.convention.stackPointer])
    return node
  }

  /// Whether the events of a path from one on can be those of a guide.
  private func follows(_ guide: [AllocationEvent], _ item: Item, from first: Int) -> Bool {
    guard item.labels.count > first else { return true }
    guard item.labels.count <= guide.count else { return false }
    var labels = labels
    return (first..<item.labels.count).allSatisfy { index in
      labels.label(item.labels[index]).renamingCall(allocations.renamedCalls)
        .relation(to: guide[index]) != .distinct
    }
  }

  private var labels: EventLabels {
    EventLabels(
      Exploration(values: walker.values), of: allocations.function.symbol, walker.convention,
      walker.cache.listing)
  }

  private func path(_ item: Item) -> Path {
    var labels = labels
    var texts = EventText(
      Exploration(values: walker.values), of: allocations.function.symbol, walker.convention,
      walker.cache.listing, renamedCalls: allocations.renamedCalls)
    return Path(
      events: item.labels.map {
        labels.label($0).renamingCall(allocations.renamedCalls)
      }, conditions: item.conditions,
      texts: item.labels.map { texts.text(of: $0) }, lines: item.labels.map(\.line))
  }
}

extension PathSearch.Item {
  /// The path with one label more.
  fileprivate func following(_ label: Exploration.Label, _ walker: Walker) -> Self {
    var item = self
    switch label {
    case .silent: break
    case .guarded(let question):
      item.conditions.append(PathCondition(question: question, events: events, blocks: blocks))
    case .event(let event):
      item.labels.append(event)
      guard event.kind != .abort else { break }
      item.events += 1
      if case .routine(let name) = event.kind, walker.routines.makesBlock(name) {
        item.blocks += 1
      }
    }
    return item
  }
}
