import Foundation

/// What Linux says of processes, in `/proc`.
public enum ProcessTable {
  /// The most memory that a process ever had at once, in bytes; nil once it has ended, and where there is
  /// no `/proc`.
  public static func peakBytes(of process: Int32) -> Int? {
    text("/proc/\(process)/status")?
      .firstMatch(of: /VmHWM:\s*(\d+) kB/).flatMap { Int($0.1) }.map { $0 * 1024 }
  }

  /// The processes that a process started, and that have not ended.
  public static func children(of process: Int32) -> [Int32] {
    names("/proc/\(process)/task").flatMap { thread in
      (text("/proc/\(process)/task/\(thread)/children") ?? "").split(separator: " ")
        .compactMap { Int32($0) }
    }
  }

  /// All processes whose command line holds a text.
  public static func processes(naming part: String) -> [Int32] {
    names("/proc").compactMap { Int32($0) }
      .filter { text("/proc/\($0)/cmdline")?.contains(part) == true }
  }

  private static func names(_ folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  private static func text(_ path: String) -> String? {
    (try? Data(contentsOf: URL(fileURLWithPath: path)))
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
