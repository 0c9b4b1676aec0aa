import Foundation

/// A number that was measured, and what it must not exceed.
struct Figure {
  /// What was measured.
  var name: String
  /// The number as it is printed, with its unit.
  var value: String
  /// The limit as it is printed; nil for a number that is only reported.
  var limit: String?
  /// Whether the number keeps to its limit.
  var isKept = true

  /// A time, in seconds.
  static func seconds(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: number(value, "s"), limit: limit.map { "at most \(number($0, "s"))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// One time over another.
  static func ratio(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: number(value, ""), limit: limit.map { "at most \(number($0, ""))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// A number of instructions, on average.
  static func instructions(_ name: String, _ value: Double, limit: Double? = nil) -> Figure {
    Figure(
      name: name, value: String(format: "%.2f", value),
      limit: limit.map { "at most \(String(format: "%.0f", $0))" },
      isKept: limit.map { value <= $0 } ?? true)
  }

  /// A time, in nanoseconds.
  static func nanoseconds(_ name: String, _ value: Double) -> Figure {
    Figure(name: name, value: String(format: "%.2f", value) + " ns")
  }

  /// A number of things, which must be exactly another.
  static func count(_ name: String, _ value: Int, expected: Int? = nil) -> Figure {
    Figure(
      name: name, value: "\(value)", limit: expected.map { "exactly \($0)" },
      isKept: expected.map { value == $0 } ?? true)
  }

  /// The figure as a line.
  var line: String {
    let label = name.padding(toLength: 62, withPad: " ", startingAt: 0)
    let number = String(repeating: " ", count: max(0, 10 - value.count)) + value
    guard let limit else { return "  \(label)\(number)" }
    return "  \(label)\(number)   \(limit): \(isKept ? "kept" : "EXCEEDED")"
  }

  private static func number(_ value: Double, _ unit: String) -> String {
    String(format: "%.3f", value) + (unit.isEmpty ? "" : " \(unit)")
  }
}

extension [Double] {
  /// The middle one, or the mean of the two in the middle.
  ///
  /// - Precondition: there is one.
  var median: Double {
    let sorted = sorted()
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
