/// What a piece of work may take, for an input of some size.
package struct Bounds {
  /// What is measured, for the message.
  package var name: String
  /// Seconds of the thread's processor time for every 64 KiB of input that are begun.
  package var seconds: Double
  /// Bytes of heap that the work may have in use at once besides 20 times its input.
  package var bytes: Int

  /// What reading and comparing may take: a second, and 8 MiB that do not depend on the input.
  package static func linear(_ name: String) -> Bounds {
    Bounds(name: name, seconds: 1, bytes: 8 << 20)
  }

  /// What making an automaton may take: a second, and 64 MiB, since 4096 states may be made of many sets.
  package static func automaton(_ name: String) -> Bounds {
    Bounds(name: name, seconds: 1, bytes: 64 << 20)
  }

  /// What finding allocation sequences may take.
  ///
  /// Its limits count states and instructions, not bytes: a short function may exhaust them.
  package static func analysis(_ name: String) -> Bounds {
    Bounds(name: name, seconds: 10, bytes: 256 << 20)
  }
}
