import AsmDiff

/// What Embedded Swift compiles for, and how.
struct EmbeddedTarget: Hashable, Sendable, CustomStringConvertible {
  var triple: String
  var optimization: Optimization = .speed

  /// Every target of Embedded Swift that the toolchain has.
  static let all = [
    "x86_64-unknown-none-elf", "i686-unknown-none-elf", "aarch64-none-none-elf",
    "arm64-apple-none-macho", "armv6m-none-none-eabi", "armv7-none-none-eabi",
    "armv7em-none-none-eabi", "riscv32-none-none-eabi", "riscv64-none-none-eabi",
    "wasm32-unknown-none-wasm", "wasm64-unknown-none-wasm",
  ].map { Self(triple: $0) }

  /// Those whose programs run here: a 64-bit one as it is, and a 32-bit one in the toolchain's WasmKit.
  static let runnable = ["x86_64-unknown-none-elf", "wasm32-unknown-none-wasm"].flatMap { triple in
    [Optimization.none, .speed].map { Self(triple: triple, optimization: $0) }
  }

  var description: String { "\(triple) \(optimization.rawValue)" }

  /// What `swiftc` is told beyond the settings of the package and the optimization.
  var arguments: [String] {
    [
      "-target", triple, "-enable-experimental-feature", "Embedded", "-wmo", "-parse-as-library",
      "-Xfrontend", "-function-sections",
    ]
  }

  var isWebAssembly: Bool { triple.hasPrefix("wasm") }

  private var isMachO: Bool { triple.hasSuffix("macho") }

  /// What compilers call to copy and to fill memory, whatever the language.
  var memoryRoutines: [String] {
    triple.hasPrefix("armv")
      ? ["__aeabi_memcpy", "__aeabi_memmove", "__aeabi_memset", "__aeabi_memclr"]
      : ["memcpy", "memmove", "memset"]
  }

  /// The linker of the toolchain, told to keep only what the exported functions reach.
  func linker(exporting symbols: [String]) -> (tool: String, arguments: [String]) {
    if isWebAssembly {
      let mode = triple.hasPrefix("wasm64") ? ["-mwasm64"] : []
      return ("wasm-ld", mode + ["--gc-sections", "--no-entry"] + symbols.map { "--export=" + $0 })
    }
    if isMachO {
      let platform = ["-arch", "arm64", "-platform_version", "macos", "26.0", "26.0"]
      return (
        "ld64.lld",
        platform + ["-dylib", "-dead_strip"] + symbols.flatMap { ["-exported_symbol", "_" + $0] }
      )
    }
    return ("ld.lld", ["--gc-sections", "-static"] + symbols.flatMap { ["-u", $0] })
  }

  /// What tells the linker that a function will be there.
  ///
  /// - Parameter list: A file that names it.
  func promising(_ functions: [String], list: String) -> [String] {
    if isWebAssembly { return ["--allow-undefined-file=" + list] }
    return functions.flatMap { isMachO ? ["-U", "_" + $0] : ["--defsym=\($0)=0"] }
  }
}
