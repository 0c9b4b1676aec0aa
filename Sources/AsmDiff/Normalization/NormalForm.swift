/// A function or a data object with everything dropped that cannot run or be read, and with a hole
/// for every name that may differ.
///
/// Two normal forms are equal when they have equally many lines, the lines' keys are equal, and what
/// stands in the holes corresponds.
struct NormalForm {
  struct Line {
    enum Content {
      case instruction(Instruction)
      case data(DataElement)
      /// Text that is compared word for word, with at most one reference.
      case verbatim(String)
    }

    /// The text with holes.
    var key: [UInt8]
    /// What fills the holes, in order.
    var references: [Reference]
    var content: Content
    /// The line of the listing, 1-based.
    var number: Int
    /// What the instruction is one of; nil for a line without one.
    var architecture: (any Architecture.Type)?

    var isData: Bool {
      if case .data = content { true } else { false }
    }

    var isInstruction: Bool {
      if case .instruction = content { true } else { false }
    }

    /// What an instruction reads or writes behind the symbol of its memory operand, in bytes; nil
    /// where it does not, or where that is not a constant.
    var access: MemoryAccess? {
      guard case .instruction(let instruction) = content else { return nil }
      return architecture?.access(instruction)
    }

    /// Writes the line's instruction in the spelling of its normal form.
    func print(_ instruction: Instruction, into printer: inout some InstructionPrinter) {
      architecture?.print(instruction, into: &printer)
    }

    /// The sizes that the text gives its memory operands, where it does.
    var memorySizes: String? {
      if case .instruction(let instruction) = content { instruction.memorySizes } else { nil }
    }
  }

  var lines: [Line] = []
  /// The places of a function's local labels: how many lines stand before each.
  var labels: [Symbol: Int] = [:]
  /// How many bytes a data object has; nil for a function, and where a number's length is not known.
  var byteCount: Int?
  /// Whether this is the end of an object, and another one's data follow: no instruction may name
  /// it, since it could mean to read them.
  var isEndBeforeData = false
  /// The rules that changed something.
  var rules: Set<NormalizationRule> = []

  /// The instructions, in order.
  var instructions: some Sequence<Instruction> {
    lines.lazy.compactMap {
      if case .instruction(let instruction) = $0.content { instruction } else { nil }
    }
  }

  /// The byte that stands for a hole in a key; no listing holds it outside of strings, and strings
  /// are hexadecimal in keys.
  static let hole: UInt8 = 1
}
