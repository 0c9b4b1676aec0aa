/// An instruction with its operands, in the order and spelling of its normal form.
struct Instruction: Hashable {
  /// Prefixes such as `lock` and `rep`, in order.
  var prefixes: [String] = []
  var mnemonic: String
  var operands: [Operand] = []
  /// What stands behind operands in braces, such as `{%k1}` and `{z}`, by operand.
  var decorations: [Int: String] = [:]
  /// The sizes that Intel text gives its memory operands; nil where there are none, as in AT&T.
  ///
  /// Compared only where both sides have them.
  var memorySizes: String?
}
