/// What tracing needs of a machine: how a door is written, and how the runtime enters and leaves routines.
protocol TracingMachine {
  /// The instructions of the door with that number.
  static func door(_ number: Int) -> String

  /// The runtime's own routines: `asmdiff_enter`, `asmdiff_leave`, `asmdiff_fail`, `asmdiff_call`.
  static var runtime: String { get }

  /// The arguments for `clang` that keep the runtime's C code away from registers that it does not save.
  static var clangArguments: [String] { get }
}

/// Finds the machine of a listing.
enum TracingMachines {
  /// The part of the machine that a listing is for, if that is the machine that this program runs on.
  static func machine(for listing: Listing) -> (any TracingMachine.Type)? {
    #if os(Linux) && arch(x86_64)
      listing.architecture is X86_64.Type && !listing.index.isMachO ? X86_64Tracing.self : nil
    #else
      nil
    #endif
  }
}
