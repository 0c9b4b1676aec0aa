/// What a function that can be run takes: integers, each in a register.
package struct RunSignature: Hashable, Sendable {
  /// The parameters, in order.
  package var parameters: [IntegerType]

  /// The most parameters that stand in registers.
  ///
  /// Source: the System V ABI for x86-64; Swift's convention passes as many there.
  static let registerCount = 6

  /// Makes a signature.
  package init(_ parameters: [IntegerType] = []) { self.parameters = parameters }

  /// A function that takes so many words.
  package static func words(_ count: Int) -> Self {
    Self([IntegerType](repeating: .word, count: count))
  }

  /// What the function is called with: every combination of the parameters' samples, or as many as the
  /// limit allows, spread over all of them.
  package func inputs(limit: Int) -> [[UInt64]] {
    let count = parameters.reduce(1) { $0 * $1.samples.count }
    if count <= limit { return (0..<count).map(combination) }
    // A step that shares no factor with the count visits every combination before it comes back.
    let step = (count / limit...count).first { Self.areCoprime($0, count) && $0 > 1 } ?? 1
    return (0..<limit).map { combination($0 * step % count) }
  }

  private func combination(_ number: Int) -> [UInt64] {
    var rest = number
    return parameters.map { parameter in
      defer { rest /= parameter.samples.count }
      return parameter.samples[rest % parameter.samples.count]
    }
  }

  private static func areCoprime(_ first: Int, _ second: Int) -> Bool {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return larger == 1
  }
}
