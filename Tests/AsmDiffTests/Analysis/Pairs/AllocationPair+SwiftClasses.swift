import AsmDiff

extension AllocationPair {
  /// Objects, closures and reference counts, in Swift.
  static let swiftClasses = [
    Self(
      name: "one object and two", why: "the candidate makes another object",
      expected: .different,
      source: """
        public final class helperNode { var n = 0; public init(_ n: Int) { self.n = n } }
        public func baseline(_ n: Int) -> [Int: helperNode]? { helper_keep(helperNode(n)); return nil }
        public func candidate(_ n: Int) -> [Int: helperNode]? {
          helper_keep(helperNode(n)); helper_keep(helperNode(n)); return nil
        }
        @inline(never) @_optimize(none) public func helper_keep(_ node: helperNode) {}
        """),
    Self(
      name: "a larger object", why: "a second field makes the object eight bytes larger",
      expected: .different,
      source: """
        public final class helperSmall { var a: Int; public init(_ n: Int) { a = n } }
        public final class helperLarge { var a: Int, b = 0; public init(_ n: Int) { a = n } }
        public func baseline(_ n: Int) -> AnyObject { helperSmall(n) }
        public func candidate(_ n: Int) -> AnyObject { helperLarge(n) }
        """),
    Self(
      name: "an object that its argument decides", why: "a branch or a guard",
      expected: .sameAllocations, mayBeUndetermined: true,
      source: """
        public final class helperNode { var n = 0; public init(_ n: Int) { self.n = n } }
        public func baseline(_ n: Int) -> AnyObject? { n > 3 ? helperNode(n) : nil }
        public func candidate(_ n: Int) -> AnyObject? {
          guard n > 3 else { return nil }
          let node = helperNode(n &+ 1)
          return node
        }
        """),
    Self(
      name: "a reference that is kept", why: "who keeps a reference retains it",
      expected: .different,
      source: """
        public func baseline(_ object: AnyObject) -> AnyObject? { nil }
        public func candidate(_ object: AnyObject) -> AnyObject? { object }
        """),
    Self(
      name: "the other reference is kept", why: "the second argument is retained",
      expected: .different,
      source: """
        public func baseline(_ one: AnyObject, _ other: AnyObject) -> AnyObject { one }
        public func candidate(_ one: AnyObject, _ other: AnyObject) -> AnyObject { other }
        """),
    Self(
      name: "a closure that captures and one that does not",
      why: "the captured number needs a context on the heap", expected: .different,
      source: """
        public func baseline(_ n: Int) -> () -> Int { { 3 } }
        public func candidate(_ n: Int) -> () -> Int { { n } }
        """),
    Self(
      name: "a closure that captures one number or two", why: "the context is larger",
      expected: .different,
      source: """
        public func baseline(_ n: Int, _ m: Int) -> () -> Int { { n } }
        public func candidate(_ n: Int, _ m: Int) -> () -> Int { { n &+ m } }
        """),
    Self(
      name: "a closure that captures the sum", why: "one number is captured either way",
      expected: .sameAllocations,
      source: """
        public func baseline(_ n: Int, _ m: Int) -> () -> Int { { n } }
        public func candidate(_ n: Int, _ m: Int) -> () -> Int { let sum = n &+ m; return { sum } }
        """),
    Self(
      name: "a captured variable and a captured constant",
      why: "a variable that the closure changes gets a box of its own",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline(_ n: Int) -> () -> Int { { n } }
        public func candidate(_ n: Int) -> (() -> Int, () -> Void) {
          var sum = n
          return ({ sum }, { sum &+= 1 })
        }
        """),
    Self(
      name: "an existential that fits and one that does not",
      why: "three words stand inline, and four in a box", expected: .different,
      mayBeUndetermined: true,
      source: """
        public protocol helperShape {}
        public struct helperThree: helperShape { var a = 1, b = 2, c = 3 }
        public struct helperFour: helperShape { var a = 1, b = 2, c = 3, d = 4 }
        public func baseline() -> any helperShape { helperThree() }
        public func candidate() -> any helperShape { helperFour() }
        """),
    Self(
      name: "an enum with a payload on the heap", why: "an indirect case is an object",
      expected: .different,
      source: """
        public enum helperPlain { case none; case number(Int, Int) }
        public indirect enum helperTree { case none; case number(Int, Int) }
        public func baseline(_ n: Int) -> helperPlain { .number(n, n) }
        public func candidate(_ n: Int) -> helperTree { .number(n, n) }
        """),
    Self(
      name: "a managed buffer", why: "the tail of the buffer is sized by its capacity",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline() -> AnyObject {
          ManagedBuffer<Int, Int>.create(minimumCapacity: 4) { _ in 0 }
        }
        public func candidate() -> AnyObject {
          ManagedBuffer<Int, Int>.create(minimumCapacity: 8) { _ in 0 }
        }
        """),
    Self(
      name: "an array of two sizes", why: "four elements or five",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline(_ n: Int) -> [Int] { [n, n, n, n] }
        public func candidate(_ n: Int) -> [Int] { [n, n, n, n, n] }
        """),
    Self(
      name: "an array that is empty", why: "an empty array is a static object",
      expected: .different, mayBeUndetermined: true,
      source: """
        public func baseline(_ n: Int) -> [Int] { [] }
        public func candidate(_ n: Int) -> [Int] { [n] }
        """),
  ]
}
