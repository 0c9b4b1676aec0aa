/// A place where a move-only value can stand when it is destroyed.
///
/// There is none for tuples and indirect enums: Swift 6.3 has none of move-only values.
struct Place<Value: ~Copyable> {
  var name: String
  /// How many values are made there.
  var values: Int
  /// Makes the values and destroys them.
  var visit: (_ make: @escaping () -> Value) -> Void

  init(_ name: String, values: Int = 1, visit: @escaping (_ make: @escaping () -> Value) -> Void) {
    (self.name, self.values, self.visit) = (name, values, visit)
  }

  static var all: [Self] { locals + wrappers + aggregates + objects + memory + paths + closures }
}
