/// A way to compile a module into a listing.
enum ListingVariant: String, Sendable {
  case speed, size, intel
  /// Under another name, see `ModuleRenaming`.
  case renamed
  /// With debug information.
  case debug
  /// Without the compiler's comments.
  case plain
  /// Embedded Swift for AArch64.
  case armSpeed, armSize

  /// Whether the listing is for AArch64.
  var isArm: Bool { self == .armSpeed || self == .armSize }
}
