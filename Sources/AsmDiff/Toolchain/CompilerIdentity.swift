import Foundation

/// What a result depends on besides its sources: the compiler's files, and the environment.
enum CompilerIdentity {
  /// The stamps of the programs that do the work; a compiler that is replaced has others.
  ///
  /// Nil when `swift-frontend` is not beside `swiftc`: then `swiftc` is a proxy that may stand for another
  /// toolchain at any time, and only asking it tells which.
  static func key(of toolchain: Toolchain) -> [UInt8]? {
    guard let frontend = try? toolchain.tool("swift-frontend") else { return nil }
    let clang = try? toolchain.clang()
    var writer = ByteWriter()
    for path in [toolchain.swiftc, frontend] + (clang.map { [$0] } ?? []) {
      writer.write(path)
      writer.write(RecordedInput(.stamp, path).content ?? [])
    }
    return writer.bytes
  }

  /// All variables of the environment but those that no compiler heeds.
  static var environment: [String] {
    ProcessInfo.processInfo.environment.filter { !isVolatile($0.key) }
      .map { "\($0.key)=\($0.value)" }.sorted()
  }

  private static func isVolatile(_ name: String) -> Bool {
    volatile.contains(name) || volatilePrefixes.contains(where: name.hasPrefix)
  }

  /// What terminals, shells and sessions set, and this tool's own.
  private static let volatile: Set<String> = [
    "_", "PWD", "OLDPWD", "SHLVL", "TERM", "COLORTERM", "COLUMNS", "LINES", "WINDOWID", "WINDOW",
    "LS_COLORS", "CLICOLOR", "NO_COLOR", "PS1", "PS2", "HISTFILE", "TMUX", "TMUX_PANE", "STY",
    "DISPLAY", "WAYLAND_DISPLAY", "DBUS_SESSION_BUS_ADDRESS", "SECURITYSESSIONID", "TMPDIR",
    "LaunchInstanceID", "VSCODE_IPC_HOOK_CLI", "PAGER", "EDITOR", "VISUAL", "LESS", "ASMDIFF_CACHE",
    "SWIFTC",
  ]
  private static let volatilePrefixes = ["SSH_", "XDG_SESSION", "TERM_", "ITERM_", "LC_TERMINAL"]
}
