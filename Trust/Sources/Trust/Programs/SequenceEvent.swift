/// An event of a printed set of sequences.
enum SequenceEvent {
  case abort
  /// A call of a routine by its symbol.
  case call(String)
  /// A call through a value: anything may happen in it.
  case indirectCall
  /// A routine that is known, with its operands as they are printed.
  case routine(String, [String])
}
