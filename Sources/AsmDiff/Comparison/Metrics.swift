/// Counts over one function's instructions.
public struct Metrics: Sendable, Hashable, Codable {
  /// How many instructions there are.
  public var instructions: Int
  /// How many of them call, tail calls included.
  public var calls: Int
  /// How many of them branch inside the function, conditionally or not.
  public var branches: Int
  /// How many of them read memory through an operand or the stack pointer.
  public var loads: Int
  /// How many of them write memory through an operand or the stack pointer.
  public var stores: Int
  /// How deep the prologue makes the stack, in bytes, the return address not counted.
  public var stackBytes: Int

  /// Makes the counts.
  public init(
    instructions: Int = 0, calls: Int = 0, branches: Int = 0, loads: Int = 0, stores: Int = 0,
    stackBytes: Int = 0
  ) {
    self.instructions = instructions
    self.calls = calls
    self.branches = branches
    self.loads = loads
    self.stores = stores
    self.stackBytes = stackBytes
  }
}
