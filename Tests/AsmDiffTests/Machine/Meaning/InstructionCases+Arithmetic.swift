extension InstructionCases {
  private static func shapes(_ name: String) -> [String] {
    let sized = each { size in
      let name = name + size.suffix
      let registers = [
        "\(name) \(size.first), \(size.second)", "\(name) \(size.third), \(size.third)",
      ]
      let numbers = ["0", "5", "-1", "-100"].map { "\(name) $\($0), \(size.third)" }
      let stores = memory.flatMap { ["\(name) \(size.second), \($0)", "\(name) $-7, \($0)"] }
      let loads = name.hasPrefix("test") ? [] : ["\(name) -3(%rsi), \(size.first)"]
      return registers + numbers + stores + loads
    }
    return sized + ["\(name)b %ah, %dl", "\(name)b %dl, %bh", "\(name)b $3, %ch"]
  }

  static var arithmetic: [InstructionCase] {
    exactFlags(["add", "sub", "and", "or", "xor", "cmp", "test"].flatMap(shapes))
      + exact(["adc", "sbb"].flatMap(shapes))
      + exact([
        "cmpq %rax, %rdx; sbbq %rcx, %rcx", "addq %rax, %rdx; adcq $0, %rcx",
        "cmpb $5, %al; adcl %ecx, %edx", "subl %eax, %ecx; sbbl %r8d, %r9d",
        "negq %rax; sbbq %rcx, %rcx", "testq %rax, %rax; adcq %rcx, %rdx",
      ])
  }

  static var unary: [InstructionCase] {
    func shapes(_ name: String) -> [String] {
      each { size in
        ["\(name)\(size.suffix) \(size.first)", "\(name)\(size.suffix) \(size.third)"]
          + memory.map { "\(name)\(size.suffix) \($0)" }
      } + ["\(name)b %bh"]
    }
    return exactFlags(["neg", "not"].flatMap(shapes)) + exact(["inc", "dec"].flatMap(shapes))
  }

  static var shifts: [InstructionCase] {
    let names = ["shl", "shr", "sar", "sal"]
    let shapes = names.flatMap { name in
      each { size in
        let name = name + size.suffix
        let counts = [0, 1, 3, size.bits - 1, 31].map { "$\($0), " } + ["%cl, ", ""]
        let targets = [size.second, size.third, "-3(%rsi)"]
        return counts.flatMap { count in targets.map { "\(name) \(count)\($0)" } }
      } + ["\(name)b $3, %ah", "\(name)b %cl, %bh", "\(name)l %cl, %ecx"]
    }
    return exact(shapes)
  }

  static var products: [InstructionCase] {
    let wide = each { size in
      ["imul", "mul"].flatMap { name in
        [size.first, size.second, size.third, "(%rsi)"].map { "\(name)\(size.suffix) \($0)" }
      }
    }
    let narrow = sizes.filter { $0.bits > 8 }.flatMap { size in
      let name = "imul" + size.suffix
      return [
        "\(name) \(size.first), \(size.third)", "\(name) -7(%rsi), \(size.second)",
        "\(name) $24, \(size.first), \(size.second)", "\(name) $-3, 4(%rdi), \(size.third)",
        "\(name) $5, \(size.second)", "\(name) $1000, \(size.first), \(size.first)",
      ]
    }
    let isWide = { (text: String) in text.hasPrefix("mulq") || text.hasPrefix("imulq") }
    return wide.map { InstructionCase($0, isWide($0) ? .sound : .exact) } + exact(narrow)
  }

  /// Each condition on every combination of the flags.
  static var conditions: [InstructionCase] {
    let suffixes = [
      "e", "ne", "l", "le", "g", "ge", "b", "be", "a", "ae", "s", "ns", "o", "no",
    ]
    let others = ["z", "nz", "c", "nc", "nae", "nb", "na", "nbe", "nge", "nl", "ng", "nle"]
    let synonyms = others.flatMap { suffix in
      repeatElement("set\(suffix) %al; cmov\(suffix)q %r8, %rdx", count: 4)
    }
    let shapes = suffixes.flatMap { suffix in
      [
        "set\(suffix) %al", "set\(suffix) %bh", "set\(suffix) 3(%rdi)",
        "cmov\(suffix)q %rax, %rdx", "cmov\(suffix)l %eax, %edx", "cmov\(suffix)w (%rsi), %r9w",
        "cmov\(suffix)l (%rsi), %r9d", "cmov\(suffix)q 8(%rsi), %rax",
      ].flatMap { repeatElement($0, count: 4) }
    }
    return exactFlags(shapes + synonyms)
      + sound(["setp %al", "cmovnpq %rax, %rdx", "setnp 3(%rdi)", "cmovpl (%rsi), %ecx"])
  }
}
