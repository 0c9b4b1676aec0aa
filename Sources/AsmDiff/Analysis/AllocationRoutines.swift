/// The routines that an analysis knows, by symbol: those of C and Swift, and those that the user named.
package struct AllocationRoutines: Sendable, Hashable {
  var table: [String: AllocationRoutine]

  /// The routines that every analysis knows.
  package static let standard = AllocationRoutines(table: AllocationRoutine.known)

  /// What is known of a symbol; nil where nothing is.
  subscript(symbol: Symbol) -> AllocationRoutine? { table[symbol.name] }

  /// Whether events of a name make an allocation.
  func makesBlock(_ event: String) -> Bool {
    table.values.contains { routine in
      if case .block = routine.result { routine.event == event } else { false }
    }
  }
}
