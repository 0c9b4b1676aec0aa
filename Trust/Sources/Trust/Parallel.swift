import Foundation

/// Work on many things with both cores.
enum Parallel {
  /// What becomes of each thing, in order; at most two are worked on at a time.
  ///
  /// - Throws: What the work throws.
  static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ work: @escaping @Sendable (Input) throws -> Output
  ) async throws -> [Output] {
    try await withThrowingTaskGroup(of: (Int, Output).self) { group in
      var outputs = [Output?](repeating: nil, count: inputs.count)
      var waiting = inputs.indices.makeIterator()
      func start() {
        guard let number = waiting.next() else { return }
        let input = inputs[number]
        group.addTask { (number, try work(input)) }
      }
      for _ in 0..<2 { start() }
      while let (number, output) = try await group.next() {
        outputs[number] = output
        start()
      }
      return outputs.compactMap(\.self)
    }
  }
}
