import Foundation

/// A number that was measured, and what it must not exceed.
public struct Figure {
  /// What was measured.
  public var name: String
  /// The number as it is printed, with its unit.
  public var value: String
  /// The limit as it is printed; nil for a number that is only reported.
  public var limit: String?
  /// Whether the number keeps to its limit.
  public var isKept = true

  /// Makes a figure of a kind that the others are not.
  public init(name: String, value: String, limit: String? = nil, isKept: Bool = true) {
    self.name = name
    self.value = value
    self.limit = limit
    self.isKept = isKept
  }

  /// A time, in seconds.
  public static func seconds(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: number(value, "s"), limit: limit.map { "at most \(number($0, "s"))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// One time over another.
  public static func ratio(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: number(value, ""), limit: limit.map { "at most \(number($0, ""))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// A number of instructions, on average.
  public static func instructions(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: String(format: "%.2f", value),
      limit: limit.map { "at most \(String(format: "%.0f", $0))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// A time, in nanoseconds.
  public static func nanoseconds(_ name: String, _ value: Double) -> Figure {
    Figure(name: name, value: String(format: "%.2f", value) + " ns")
  }

  /// A number of things, which must be exactly another.
  public static func count(_ name: String, _ value: Int, expected: Int? = nil) -> Figure {
    Figure(
      name: name, value: "\(value)", limit: expected.map { "exactly \($0)" },
      isKept: expected.map { value == $0 } ?? true)
  }

  /// A number of things, which must be at least another.
  public static func count(_ name: String, _ value: Int, atLeast limit: Int) -> Figure {
    Figure(name: name, value: "\(value)", limit: "at least \(limit)", isKept: value >= limit)
  }

  /// A number of bytes, as MiB.
  public static func bytes(_ name: String, _ value: Int, limit: Int? = nil) -> Figure {
    Figure(
      name: name, value: mebibytes(value), limit: limit.map { "at most \(mebibytes($0))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// A part of a whole as a percentage, which must be the whole where it is gated.
  ///
  /// Nothing of nothing is not kept: it was not measured.
  public static func rate(
    _ name: String, _ part: Int, of whole: Int, isGated: Bool = true
  ) -> Figure {
    let percentage =
      whole == 0 ? "none" : String(format: "%.2f %%", 100 * Double(part) / Double(whole))
    return Figure(
      name: name, value: percentage, limit: isGated ? "exactly 100 %" : nil,
      isKept: !isGated || (whole > 0 && part == whole))
  }

  /// The figure as a line.
  public var line: String {
    let label = name.padding(toLength: 62, withPad: " ", startingAt: 0)
    let number = String(repeating: " ", count: max(0, 10 - value.count)) + value
    guard let limit else { return "  \(label)\(number)" }
    return "  \(label)\(number)   \(limit): \(isKept ? "kept" : "NOT KEPT")"
  }

  private static func mebibytes(_ value: Int) -> String {
    String(format: "%.1f MiB", Double(value) / 1_048_576)
  }

  private static func number(_ value: Double, _ unit: String) -> String {
    String(format: "%.3f", value) + (unit.isEmpty ? "" : " \(unit)")
  }
}

extension [Double] {
  /// The middle one, or the mean of the two in the middle.
  ///
  /// - Precondition: there is one.
  public var median: Double {
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
