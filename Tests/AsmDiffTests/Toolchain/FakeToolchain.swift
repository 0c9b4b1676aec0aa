import AsmDiff

/// A toolchain of small shell scripts, which writes down how it is called.
struct FakeToolchain {
  let folder: ScratchFolder
  let toolchain: Toolchain

  /// Makes a `swiftc` that runs `body` to compile (`$out` is the listing) and `probe` to be asked for options.
  init(compile body: String = "echo made > \"$out\"", probe: String = "exit 0") throws {
    folder = try ScratchFolder()
    toolchain = Toolchain(swiftc: folder.path + "/bin/swiftc")
    try replaceCompiler(compile: body, probe: probe)
  }

  func replaceCompiler(compile body: String, probe: String = "exit 0") throws {
    let log = Invocation.quoted(folder.path + "/log")
    let script = """
      #!/bin/sh
      echo "$*" >> \(log)
      case "$1" in
      -print-target-info)
        echo '{"compilerVersion": "Swift version 9.8.7 (fake)",'
        echo '"target": {"triple": "x86_64-unknown-linux-gnu"},'
        echo '"paths": {"runtimeResourcePath": "/nowhere/lib/swift"}}'
        exit 0 ;;
      -frontend) \(probe) ;;
      esac
      while [ $# -gt 0 ]; do
        if [ "$1" = -o ]; then out="$2"; fi
        shift
      done
      echo x: > "${out%.s}.d"
      \(body)
      """
    try folder.write(script, to: "bin/swiftc", isProgram: true)
  }

  /// A compiler that keeps its results in this toolchain's folder.
  func compiler(
    timeLimit: Double = 60, jobs: Int? = nil, cache: CacheLocation? = nil,
    report: (@Sendable (Diagnostic) -> Void)? = nil,
    progress: (@Sendable (CompilationProgress) -> Void)? = nil
  ) -> Compiler {
    let options = CompilerOptions(
      timeLimit: timeLimit, jobs: jobs, cache: cache ?? .folder(folder.path + "/cache"),
      report: report, progress: progress)
    return Compiler(toolchain: toolchain, options: options)
  }

  /// How often something was compiled.
  var compilations: Int {
    folder.lines(of: "log").count { $0.contains("-emit-assembly") }
  }

  func source(_ text: String = "func f() {}", named name: String = "a.swift") throws -> String {
    try folder.write(text, to: name)
  }
}
