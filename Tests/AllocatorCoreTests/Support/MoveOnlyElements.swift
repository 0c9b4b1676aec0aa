/// An element with a `deinit`, which cannot be copied.
struct MoveOnlyElement: LivedElement, ~Copyable {
  private let number: Int
  private let serial = Life.current.begin()

  init(_ number: Int) { self.number = number }

  deinit { Life.current.end(serial) }

  borrowing func shows(_ number: Int) -> Bool { self.number == number }
}

/// An element of the largest alignment that Swift can declare: 16 bytes, twice that of a word.
struct AlignedElement: LivedElement, ~Copyable {
  private let lanes: SIMD16<Int>
  private let serial = Life.current.begin()

  init(_ number: Int) { lanes = SIMD16(repeating: number) }

  deinit { Life.current.end(serial) }

  borrowing func shows(_ number: Int) -> Bool { lanes == SIMD16(repeating: number) }
}

/// An element of no size with a `deinit`.
struct EmptyMoveOnlyElement: LivedElement, ~Copyable {
  init(_ number: Int) { Life.current.beginUnnumbered() }

  deinit { Life.current.endUnnumbered() }

  borrowing func shows(_ number: Int) -> Bool { true }
}

/// A weak reference that cannot be copied, nor moved byte by byte.
struct MoveOnlyWeakElement: LivedElement, ~Copyable {
  private let strong: ObjectElement
  private weak var object: ObjectElement?

  init(_ number: Int) {
    strong = ObjectElement(number)
    object = strong
  }

  borrowing func shows(_ number: Int) -> Bool { object?.number == number }
}
