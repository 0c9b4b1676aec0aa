/// The part of the tracer that is written anew for each listing: a door for each routine, and tables.
///
/// A door saves its number and goes to `asmdiff_enter`, which is the machine's own part of the runtime.
struct Tracer {
  let listing: TracedListing

  /// The assembly text; the machine's part is `Machine.door`.
  func assembly(_ machine: any TracingMachine.Type) -> String {
    let names = listing.symbols.indices.map(name)
    var text = machine.runtime
    for (number, name) in names.enumerated() {
      text += "\t.globl\t\(name)\n\t.type\t\(name),@function\n\(name):\n\(machine.door(number))"
      text += "\t.size\t\(name), .-\(name)\n"
    }
    text += "\t.data\n\t.p2align\t3\n"
    text += table("asmdiff_targets", listing.symbols.indices.map(target))
    text += table("asmdiff_flags", listing.symbols.map(flags))
    text += table("asmdiff_entries", listing.functions.indices.map(TracedListing.entry))
    return text + "\t.section\t.note.GNU-stack,\"\",@progbits\n"
  }

  /// The name under which the listing reaches a door.
  private func name(_ number: Int) -> String {
    let traced = listing.symbols[number]
    return traced.isLocal ? AssemblyName.quoted(traced.symbol) : TracedListing.tracer(number)
  }

  /// What stands behind a door; a routine that is defined nowhere has the address zero.
  private func target(_ number: Int) -> String {
    let traced = listing.symbols[number]
    if traced.isLocal { return TracedListing.untraced(number) }
    return AssemblyName.quoted(traced.symbol)
  }

  private func flags(_ traced: TracedSymbol) -> String {
    String((traced.canFail ? 1 : 0) | (traced.isLocal ? 2 : 0))
  }

  private func table(_ name: String, _ words: [String]) -> String {
    let weak = name == "asmdiff_targets" ? weakNames : ""
    return "\(weak)\t.globl\t\(name)\n\(name):\n"
      + (words + ["0"]).map { "\t.quad\t\($0)\n" }.joined()
  }

  private var weakNames: String {
    listing.symbols.filter { !$0.isLocal }
      .map { "\t.weak\t\(AssemblyName.quoted($0.symbol))\n" }.joined()
  }
}
