import Foundation
import Harness

/// What the allocators and containers of AllocatorCore cost, beside what they cost in C.
struct AllocatorFigures {
  /// Two workloads that do the same.
  private struct Pair {
    var title: String
    var candidate: (name: String, workload: String)
    var peer: (name: String, workload: String)
    var instructionLimit: Double?
    var instructionRatioLimit: Double?
    var timeRatioLimit: Double?
  }

  /// A function whose instructions are counted call by call.
  private struct Call {
    var name: String
    var workload: String
    var function: String
    var limit: Double?
  }

  /// How often a thing is done where its instructions are counted: a power of two, so that doing it twice
  /// as often makes a vector or an arena grow once more.
  private static let counted = 1 << 17
  /// How often a thing is done where its time is taken.
  private static let timed = 1_000_000

  let workspace: Workspace
  let repetitions: Int

  /// All figures, with their titles.
  func measure() throws -> [(title: String, figures: [Figure])] {
    let workloads = try Workloads(workspace)
    let calls = ("A UInt64 in an arena, in a call", try calls(workloads))
    return [calls] + (try Self.pairs.map { ($0.title, try figures($0, workloads)) })
  }

  private static let pairs = [
    Pair(
      title: "A UInt64 in a block of its own, made and freed",
      candidate: ("Box over SystemAllocator", "box-system"),
      peer: ("C's malloc and free", "c-malloc"), instructionRatioLimit: 1.02),
    Pair(
      title: "The same, where C does not look whether there was memory",
      candidate: ("Box over SystemAllocator", "box-system"),
      peer: ("C's malloc and free, unchecked", "c-malloc-unchecked")),
    Pair(
      title: "A million UInt64 in a fresh arena",
      candidate: ("BumpAllocator", "bump-fill"), peer: ("C's bump allocator", "c-bump-fill"),
      instructionRatioLimit: 1, timeRatioLimit: 1.05),
    Pair(
      title: "A million elements appended to a vector",
      candidate: ("Vector.append", "vector-append"),
      peer: ("C's vector by realloc", "c-vector-append"), instructionLimit: 11),
    Pair(
      title: "The same, where the vector is an inout parameter",
      candidate: ("Vector.append", "vector-append-inout"),
      peer: ("C's vector by realloc", "c-vector-append"), instructionLimit: 11),
    Pair(
      title: "A UInt64 in a block of a pool, made and given back",
      candidate: ("Box over PoolAllocator, by reference", "pool-box"),
      peer: ("C's free list", "c-free-list")),
  ]

  private static let calls = [
    Call(
      name: "BumpAllocator by value", workload: "bump-by-value", function: "placeByValue",
      limit: 10),
    Call(
      name: "BumpAllocator by reference", workload: "bump-by-reference",
      function: "placeByReference", limit: 12),
    Call(name: "C's bump allocator", workload: "c-bump", function: "peer_bump_place"),
    Call(
      name: "Box by reference, made and destroyed", workload: "bump-box",
      function: "boxByReference"),
  ]

  private func calls(_ workloads: Workloads) throws -> [Figure] {
    let instructions = try Self.calls.map { call in
      Figure.instructions(
        "\(call.name), instructions",
        try workloads.instructions(
          of: call.workload, calling: call.function, times: Self.counted), limit: call.limit)
    }
    // All one after another in each repetition, so that a busy minute slows all of them.
    let times = try (0..<repetitions).map { _ in
      try Self.calls.map { try workloads.nanoseconds(of: $0.workload, times: Self.timed) }
    }
    return instructions
      + Self.calls.enumerated().map { index, call in
        .nanoseconds("\(call.name), with the call", times.map { $0[index] }.median)
      }
  }

  private func figures(_ pair: Pair, _ workloads: Workloads) throws -> [Figure] {
    let ours = try workloads.instructions(of: pair.candidate.workload, times: Self.counted)
    let theirs = try workloads.instructions(of: pair.peer.workload, times: Self.counted)
    let times = try times(pair, workloads)
    return [
      .instructions("\(pair.candidate.name), instructions", ours, limit: pair.instructionLimit),
      .instructions("\(pair.peer.name), instructions", theirs),
      .ratio("instructions, ratio", ours / theirs, limit: pair.instructionRatioLimit),
      .nanoseconds("\(pair.candidate.name), median", times.map(\.candidate).median),
      .nanoseconds("\(pair.peer.name), median", times.map(\.peer).median),
      .ratio(
        "nanoseconds, median ratio of pairs", times.map { $0.candidate / $0.peer }.median,
        limit: pair.timeRatioLimit),
    ]
  }

  /// One after the other; which of the two comes first changes with each repetition.
  private func times(
    _ pair: Pair, _ workloads: Workloads
  ) throws -> [(candidate: Double, peer: Double)] {
    let time = { try workloads.nanoseconds(of: $0, times: Self.timed) }
    return try (0..<max(21, repetitions)).map { repetition in
      if repetition.isMultiple(of: 2) {
        let candidate = try time(pair.candidate.workload)
        return (candidate, try time(pair.peer.workload))
      }
      let peer = try time(pair.peer.workload)
      return (try time(pair.candidate.workload), peer)
    }
  }
}
