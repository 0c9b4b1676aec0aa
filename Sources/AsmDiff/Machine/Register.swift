/// A register, by the name that the architecture's manual gives it.
struct Register: Hashable {
  /// The name in lower case, without a sigil.
  var name: String

  init(_ name: String) { self.name = name }
}
