import AllocatorCore
import Testing

/// Long random sequences of operations against a model.
@Suite struct VectorRandomTests {
  @Test func `half a million operations leave a vector of move-only elements as an array`() {
    run(500_000, of: MoveOnlyElement.self)
  }

  @Test func `a quarter of a million operations leave a vector of weak references as an array`() {
    run(250_000, of: MoveOnlyWeakElement.self)
  }

  @Test func `a quarter of a million operations, copies among them, leave a vector as an array`() {
    withLedger { ledger in
      withLife { _ in
        var vector = ModelledVector<ObjectElement>(count: 0, spare: 0, ledger: ledger)
        var random = SeededGenerator()
        for step in 0..<250_000 {
          if vector.failed(at: step) { break }
          let copies = random.below(3) == 0
          if copies { vector.applyRandomCopy(&random) } else { vector.applyRandom(&random) }
        }
        verify(vector.isAsModelled())
      }
    }
  }

  private func run<Element: LivedElement & ~Copyable>(_ steps: Int, of type: Element.Type) {
    withLedger { ledger in
      withLife { _ in
        var vector = ModelledVector<Element>(count: 0, spare: 0, ledger: ledger)
        var random = SeededGenerator()
        for step in 0..<steps {
          if vector.failed(at: step) { break }
          vector.applyRandom(&random)
        }
        verify(vector.isAsModelled())
      }
    }
  }
}

extension ModelledVector where Element: ~Copyable {
  /// Whether the vector is not as modelled, which is looked at now and then.
  fileprivate borrowing func failed(at step: Int) -> Bool {
    if step % 16 != 0 || isAsModelled() { return false }
    Issue.record("step \(step) of seed \(SeededGenerator.chosenSeed)")
    return true
  }

  fileprivate mutating func applyRandom(_ random: inout SeededGenerator) {
    let all = VectorOperation.allCases
    let operation = model.count > 24 ? .truncate : all[random.below(all.count)]
    let arguments = operation.arguments(count: model.count)
    if arguments > 0 { apply(operation, random.below(arguments)) }
  }
}

extension ModelledVector where Element: Equatable {
  fileprivate mutating func applyRandomCopy(_ random: inout SeededGenerator) {
    let all = VectorCopyingOperation.allCases
    let operation = all[random.below(all.count)]
    apply(operation, random.below(operation.arguments(count: model.count)))
  }
}
