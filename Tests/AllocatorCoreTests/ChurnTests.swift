import AllocatorCore
import Foundation
import Testing

/// A million random operations on each allocator that manages memory itself, against a model.
///
/// `ALLOCATOR_SEED` and `ALLOCATOR_OPERATIONS` in the environment override the seed and the number.
@Suite struct ChurnTests {
  private let seed = Self.number("ALLOCATOR_SEED").map(UInt64.init) ?? 20_260_101
  private let operations = Self.number("ALLOCATOR_OPERATIONS") ?? 1_000_000
  private let violations = ViolationList()

  @Test func `a million operations on a bump allocator corrupt nothing`() {
    var churn = Churn(largestSize: 96, seed: seed)
    do {
      var arena = BumpAllocator(
        upstream: CheckingAllocator(onViolation: violations.note), limit: 1 << 20)
      for _ in 0..<50 {
        churn.run(operations / 50, on: arena)
        arena.reset()
      }
      #expect(arena.statistics.usedBytes == 0)
    }
    expectNothing(from: churn)
  }

  @Test func `a million operations on a pool corrupt nothing`() {
    var churn = Churn(largestSize: 40, seed: seed)
    churn.largestShift = 4
    do {
      let pool = PoolAllocator(
        blockSize: 64, alignment: 16, upstream: CheckingAllocator(onViolation: violations.note))
      for _ in 0..<50 { churn.run(operations / 50, on: pool) }
      #expect(pool.statistics.liveBlocks == 0)
    }
    expectNothing(from: churn)
  }

  @Test func `a million operations in a fixed buffer corrupt nothing`() throws {
    var churn = Churn(largestSize: 96, seed: seed)
    for _ in 0..<2000 {
      var memory = [UInt8](repeating: 0, count: 1 << 14)
      guard let allocator = FixedBufferAllocator(memory.mutableSpan) else {
        Issue.record("the memory is refused")
        return
      }
      churn.run(operations / 2000, on: allocator)
    }
    expectNothing(from: churn)
  }

  @Test func `operations on wrapped allocators break no contract`() {
    var churn = Churn(largestSize: 96, seed: seed)
    for _ in 0..<10 {
      let allocator = CheckingAllocator(base: BumpAllocator(), onViolation: violations.note)
      churn.run(operations / 100, on: allocator)
    }
    for _ in 0..<10 {
      let allocator = CheckingAllocator(
        base: PoolAllocator(blockSize: 128, alignment: 64), onViolation: violations.note)
      churn.run(operations / 100, on: allocator)
    }
    expectNothing(from: churn)
  }

  private func expectNothing(from churn: Churn) {
    #expect(churn.defects == [], "the seed is \(seed)")
    #expect(violations.texts == [], "the seed is \(seed)")
    #expect(churn.served > churn.refused)
  }

  private static func number(_ variable: String) -> Int? {
    ProcessInfo.processInfo.environment[variable].flatMap(Int.init)
  }
}

private final class ViolationList {
  private(set) var texts: [String] = []

  func note(_ violation: AllocationViolation) { texts.append(violation.description) }
}
