import AllocatorCore
import Testing

/// Every operation, on every small vector with room for a few more elements or for none, with every argument.
@Suite struct VectorOperationTests {
  /// The elements whose vectors are tried.
  enum Kind: CaseIterable {
    case number, empty, object, weak, moveOnly, aligned, emptyMoveOnly, moveOnlyWeak
  }

  @Test(arguments: VectorOperation.allCases, Kind.allCases)
  func `an operation does what it does to an array, and destroys each element once`(
    operation: VectorOperation, kind: Kind
  ) {
    switch kind {
    case .number: tryEvery(operation, of: Int.self)
    case .empty: tryEvery(operation, of: EmptyElement.self)
    case .object: tryEvery(operation, of: ObjectElement.self)
    case .weak: tryEvery(operation, of: WeakElement.self)
    case .moveOnly: tryEvery(operation, of: MoveOnlyElement.self)
    case .aligned: tryEvery(operation, of: AlignedElement.self)
    case .emptyMoveOnly: tryEveryUnspecialized(operation, of: EmptyMoveOnlyElement.self)
    case .moveOnlyWeak: tryEvery(operation, of: MoveOnlyWeakElement.self)
    }
  }

  @Test(arguments: VectorCopyingOperation.allCases)
  func `an operation that copies does what it does to an array, and destroys each element once`(
    operation: VectorCopyingOperation
  ) {
    tryEvery(operation, of: Int.self)
    tryEvery(operation, of: EmptyElement.self)
    tryEvery(operation, of: ObjectElement.self)
    tryEvery(operation, of: WeakElement.self)
  }

  private func tryEvery<Element: LivedElement & ~Copyable>(
    _ operation: VectorOperation, of type: Element.Type
  ) {
    tryEvery(of: type, operation.arguments) { vector, argument in
      vector.apply(operation, argument)
    }
  }

  // Swift 6.3.1 crashes where it specializes code that puts an element of no size with a `deinit` into an
  // optional: its pass Mem2Reg makes the element out of nothing, and forgets the one that it had.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private func tryEveryUnspecialized<Element: LivedElement & ~Copyable>(
    _ operation: VectorOperation, of type: Element.Type
  ) {
    tryEvery(operation, of: type)
  }

  private func tryEvery<Element: LivedElement & Equatable>(
    _ operation: VectorCopyingOperation, of type: Element.Type
  ) {
    tryEvery(of: type, operation.arguments) { vector, argument in
      vector.apply(operation, argument)
    }
  }

  private func tryEvery<Element: LivedElement & ~Copyable>(
    of type: Element.Type, _ arguments: (Int) -> Int,
    apply: (inout ModelledVector<Element>, Int) -> Void
  ) {
    for count in 0...5 {
      for spare in [0, 1, 5] {
        for argument in 0..<arguments(count) {
          withLedger { ledger in
            withLife { _ in
              var vector = ModelledVector<Element>(count: count, spare: spare, ledger: ledger)
              apply(&vector, argument)
              verify(vector.isAsModelled(), "\(count) elements, room \(spare), \(argument)")
            }
          }
        }
      }
    }
  }
}
