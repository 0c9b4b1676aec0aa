/// An element that is made of a number, tells it again, and whose life is counted if it has one.
protocol LivedElement: ~Copyable {
  /// Whether making and destroying an element is noted in ``Life``.
  static var isCounted: Bool { get }

  init(_ number: Int)

  /// Whether the element was made of a number; one of no size cannot tell, and says so of all.
  borrowing func shows(_ number: Int) -> Bool
}

extension LivedElement where Self: ~Copyable {
  static var isCounted: Bool { true }
}

/// Plain data.
extension Int: LivedElement {
  static var isCounted: Bool { false }

  func shows(_ number: Int) -> Bool { self == number }
}

/// A copyable element of no size.
struct EmptyElement: LivedElement, Equatable {
  static var isCounted: Bool { false }

  init(_ number: Int) {}

  func shows(_ number: Int) -> Bool { true }
}

/// A reference, which is counted.
final class ObjectElement: LivedElement, Equatable {
  let number: Int
  private let serial = Life.current.begin()

  init(_ number: Int) { self.number = number }

  deinit { Life.current.end(serial) }

  func shows(_ number: Int) -> Bool { self.number == number }

  static func == (one: ObjectElement, other: ObjectElement) -> Bool { one === other }
}

/// A weak reference, which cannot be moved byte by byte, to an object that it keeps alive as well.
struct WeakElement: LivedElement, Equatable {
  private let strong: ObjectElement
  private weak var object: ObjectElement?

  init(_ number: Int) {
    strong = ObjectElement(number)
    object = strong
  }

  func shows(_ number: Int) -> Bool { object?.number == number && strong.number == number }
}
