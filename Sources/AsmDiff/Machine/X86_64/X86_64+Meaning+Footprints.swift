extension X86_64.Lowering.Footprint {
  fileprivate static let last = Self()
  fileprivate static let lastOnly = Self(writesFlags: false)
  fileprivate static let flags = Self(operands: .none)

  /// Writes these registers, and no flags.
  fileprivate static func implied(_ registers: [String]) -> Self {
    Self(operands: .none, registers: registers, writesFlags: false)
  }
}

extension X86_64.Lowering {
  /// What instructions write whose size is the last letter of their name, as far as it is not
  /// modelled: not at all, not with a prefix, or not with some operands.
  static let sizedFootprints: [Substring: Footprint] = [
    "add": .last, "sub": .last, "adc": .last, "sbb": .last, "inc": .last, "dec": .last,
    "neg": .last, "not": .lastOnly, "and": .last, "or": .last, "xor": .last, "cmp": .flags,
    "test": .flags, "shl": .last, "shr": .last, "sar": .last, "rol": .last, "ror": .last,
    "rcl": .last, "rcr": .last, "shld": .last, "shrd": .last, "shlx": .lastOnly,
    "shrx": .lastOnly, "sarx": .lastOnly, "rorx": .lastOnly, "adcx": .last, "adox": .last,
    "andn": .last, "bextr": .last, "blsi": .last, "blsmsk": .last, "blsr": .last, "bzhi": .last,
    "pdep": .lastOnly, "pext": .lastOnly, "bsf": .last, "bsr": .last, "lzcnt": .last,
    "tzcnt": .last, "popcnt": .last, "bswap": .lastOnly, "bt": .flags, "btc": .last,
    "btr": .last, "bts": .last, "movbe": .lastOnly, "mov": .lastOnly, "crc32": .lastOnly,
    "rdrand": .last, "rdseed": .last, "rdfsbase": .lastOnly, "rdgsbase": .lastOnly,
    "in": .lastOnly, "xadd": Footprint(operands: .all),
    "xchg": Footprint(operands: .all, writesFlags: false),
    "cmpxchg": Footprint(registers: ["rax"]),
    "mul": Footprint(operands: .none, registers: ["rax", "rdx"]),
    "div": Footprint(operands: .none, registers: ["rax", "rdx"]),
    "idiv": Footprint(operands: .none, registers: ["rax", "rdx"]),
  ]

  /// What instructions write whose name says everything.
  static let footprints: [String: Footprint] = [
    "cpuid": .implied(["rax", "rbx", "rcx", "rdx"]), "rdtsc": .implied(["rax", "rdx"]),
    "rdtscp": .implied(["rax", "rcx", "rdx"]), "rdpmc": .implied(["rax", "rdx"]),
    "xgetbv": .implied(["rax", "rdx"]), "lahf": .implied(["rax"]), "xlatb": .implied(["rax"]),
    "sahf": .flags, "clc": .flags, "stc": .flags, "cmc": .flags,
    "stmxcsr": .lastOnly, "vstmxcsr": .lastOnly,
    "fldcw": .implied([]), "rdpid": .lastOnly, "vzeroall": .implied((0...15).map { "xmm\($0)" }),
    "cmpxchg8b": Footprint(registers: ["rax", "rdx"]),
    "cmpxchg16b": Footprint(registers: ["rax", "rdx"]),
    "syscall": Footprint(
      operands: .none, registers: ["rax", "rcx", "r11"], writesAnyMemory: true),
    "enter": Footprint(
      operands: .none, registers: ["rsp", "rbp"], writesFlags: false, writesAnyMemory: true),
  ]

  /// How many bytes of memory an instruction writes; nil where no table tells.
  var writtenBytes: Int? {
    if let bytes = Self.stores[mnemonic] { return bytes }
    guard let bits = mnemonic.last.flatMap({ Self.suffixes[$0] }),
      Self.sizedFootprints[mnemonic.dropLast()] != nil
    else { return nil }
    return bits / 8
  }

  /// The stores that are not modelled, with how many bytes they write.
  private static let stores: [String: Int] = [
    "movhps": 8, "movhpd": 8, "vmovhps": 8, "vmovhpd": 8, "pextrb": 1, "pextrw": 2, "pextrd": 4,
    "pextrq": 8, "vpextrb": 1, "vpextrw": 2, "vpextrd": 4, "vpextrq": 8, "extractps": 4,
    "vextractps": 4, "vextracti128": 16, "vextractf128": 16, "stmxcsr": 4, "vstmxcsr": 4,
    "cmpxchg8b": 8, "cmpxchg16b": 16, "fnstcw": 2, "fstcw": 2, "fnstsw": 2, "fstsw": 2,
    "fsts": 4, "fstps": 4, "fstl": 8, "fstpl": 8, "fstpt": 10, "fists": 2, "fistps": 2,
    "fistl": 4, "fistpl": 4, "fistpll": 8, "fisttps": 2, "fisttpl": 4, "fisttpll": 8, "fbstp": 10,
  ]
}
