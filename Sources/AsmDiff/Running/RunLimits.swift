/// The bounds of a run.
package struct RunLimits: Hashable, Sendable {
  /// How long a run may take, in seconds; also of processor time.
  package var seconds = 10
  /// How much address space a run may have, in bytes.
  package var addressSpace: UInt64 = 1 << 30
  /// How many events are recorded; a run ends where there would be more.
  package var events = 10_000
  /// With how many lists of arguments a function is run.
  package var inputs = 12
  /// Up to which allocation each one is made to fail in a run of its own.
  package var failures = 3

  /// Makes the limits that hold unless others are asked for.
  package init() {}
}
