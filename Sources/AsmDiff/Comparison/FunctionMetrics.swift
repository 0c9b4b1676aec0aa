extension Metrics {
  /// Counts over the instructions of a function.
  ///
  /// Complexity: linear in the number of instructions.
  init(_ form: NormalForm) {
    self.init()
    var depth = 0
    for line in form.lines {
      guard case .instruction(let instruction) = line.content,
        let architecture = line.architecture
      else { continue }
      instructions += 1
      count(architecture.control(instruction), of: line, instruction)
      let effect = architecture.memoryEffect(instruction)
      if effect.loads { loads += 1 }
      if effect.stores { stores += 1 }
      depth = max(0, depth + (effect.stackGrowth ?? 0))
      stackBytes = max(stackBytes, depth)
    }
  }

  private mutating func count(
    _ control: ControlEffect, of line: NormalForm.Line, _ instruction: Instruction
  ) {
    switch control {
    case .call: calls += 1
    case .branch: branches += 1
    case .jump:
      let leaves = leavesFunction(line, instruction)
      calls += leaves ? 1 : 0
      branches += leaves ? 0 : 1
    case .fallsThrough, .return, .trap: break
    }
  }

  /// Whether a jump is a tail call: to a symbol, or through memory.
  ///
  /// A jump through a register is taken for a jump table's.
  private func leavesFunction(_ line: NormalForm.Line, _ instruction: Instruction) -> Bool {
    if case .indirect(.memory)? = instruction.operands.first { return true }
    if case .symbol? = line.references.first { return true }
    return false
  }
}
