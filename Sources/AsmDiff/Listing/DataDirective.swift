/// A directive that lays down bytes.
enum DataDirective: Hashable {
  /// Numbers or expressions of this many bytes each.
  case integers(width: Int)
  case strings(isTerminated: Bool)
  case zeros
  case fill
  case leb128(isSigned: Bool)
  case reals(width: Int)

  /// The directive of this name; nil for one that lays down nothing.
  ///
  /// Source: the GNU assembler's manual, "Assembler Directives", for x86 targets; the names that other
  /// targets take for other widths are told by their `Architecture`.
  init?(_ name: String) {
    switch name {
    case ".byte", ".1byte", ".dc.b": self = .integers(width: 1)
    case ".short", ".value", ".2byte", ".hword", ".word", ".dc.w": self = .integers(width: 2)
    case ".long", ".int", ".4byte", ".dc.l": self = .integers(width: 4)
    case ".quad", ".8byte", ".xword", ".dc.a": self = .integers(width: 8)
    case ".octa": self = .integers(width: 16)
    case ".ascii": self = .strings(isTerminated: false)
    case ".asciz", ".string": self = .strings(isTerminated: true)
    case ".zero", ".skip", ".space": self = .zeros
    case ".fill": self = .fill
    case ".uleb128": self = .leb128(isSigned: false)
    case ".sleb128": self = .leb128(isSigned: true)
    case ".float", ".single": self = .reals(width: 4)
    case ".double": self = .reals(width: 8)
    default: return nil
    }
  }
}
