/// What a random program is written in, and how it calls the heap.
enum ProgramLanguage: String, CaseIterable {
  /// C with declarations of its own for the routines of the heap.
  case c = "C"
  /// Swift with declarations of its own.
  case swift = "Swift"
  /// Swift with Glibc's, which the compiler knows: it may leave out blocks that nobody looks at.
  case glibc = "Swift with Glibc"

  /// A parameter's type.
  struct Parameter {
    var name: String
    var bits: Int
  }

  var isSwift: Bool { self != .c }

  /// The end of a file's name.
  var fileExtension: String { isSwift ? "swift" : "c" }

  /// What the parameters of functions can be.
  var types: [Parameter] {
    let names =
      isSwift
      ? ["UInt", "Int32", "UInt32", "UInt8"]
      : ["unsigned long", "int", "unsigned", "unsigned char"]
    return zip(names, [64, 32, 32, 8]).map { Parameter(name: $0, bits: $1) }
  }
}
