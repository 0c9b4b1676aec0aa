struct SideBySideLayout {
  static let minimumWidth = 40
  static let defaultWidth = 120
}
