import AllocatorCore
import Testing

/// Every operation, on boxes of every kind of value, and long random sequences of them.
@Suite struct BoxOperationTests {
  @Test(arguments: BoxOperation.allCases)
  func `an operation leaves a box with its value, and destroys each value once`(
    operation: BoxOperation
  ) {
    apply(operation, to: Int.self)
    apply(operation, to: EmptyElement.self)
    apply(operation, to: ObjectElement.self)
    apply(operation, to: WeakElement.self)
    apply(operation, to: MoveOnlyElement.self)
    apply(operation, to: AlignedElement.self)
    apply(operation, to: EmptyMoveOnlyElement.self)
    apply(operation, to: MoveOnlyWeakElement.self)
  }

  @Test func `a clone holds a copy of the value`() {
    clone(Int.self)
    clone(EmptyElement.self)
    clone(ObjectElement.self)
    clone(WeakElement.self)
  }

  @Test func `half a million operations leave boxes of move-only values as modelled`() {
    withBoxes(of: MoveOnlyElement.self) { boxes, random in
      for _ in 0..<500_000 {
        let position = random.below(boxes.count)
        let operation = random.below(BoxOperation.allCases.count)
        boxes[position].apply(BoxOperation.allCases[operation])
        verify(boxes[position].isAsModelled(among: boxes.count))
      }
    }
  }

  @Test func `half a million operations, clones among them, leave boxes as modelled`() {
    withBoxes(of: ObjectElement.self) { boxes, random in
      for _ in 0..<500_000 {
        let position = random.below(boxes.count)
        let operation = random.below(2 * BoxOperation.allCases.count)
        if operation < BoxOperation.allCases.count {
          boxes[position].apply(BoxOperation.allCases[operation])
        } else {
          boxes[position].clone()
        }
        verify(boxes[position].isAsModelled(among: boxes.count))
      }
    }
  }

  private func apply<Value: LivedElement & ~Copyable>(
    _ operation: BoxOperation, to type: Value.Type
  ) {
    withLedger { ledger in
      withLife { _ in
        var box = ModelledBox<Value>(1, ledger: ledger)
        box.apply(operation)
        verify(box.isAsModelled())
      }
    }
  }

  private func clone<Value: LivedElement>(_ type: Value.Type) {
    withLedger { ledger in
      withLife { _ in
        var box = ModelledBox<Value>(1, ledger: ledger)
        box.clone()
        verify(box.isAsModelled())
      }
    }
  }

  private func withBoxes<Value: LivedElement & ~Copyable>(
    of type: Value.Type,
    _ body: (inout Vector<ModelledBox<Value>, SystemAllocator>, inout SeededGenerator) -> Void
  ) {
    withLedger { ledger in
      withLife { _ in
        var random = SeededGenerator()
        var boxes = Vector<ModelledBox<Value>, SystemAllocator>(in: SystemAllocator())
        for number in 0..<16 { boxes.append(ModelledBox(number, ledger: ledger)) }
        body(&boxes, &random)
        for position in boxes.indices { verify(boxes[position].isAsModelled(among: boxes.count)) }
      }
    }
  }
}
