extension StringProtocol {
  /// The text with spaces up to the next multiple of eight columns in place of each tab.
  package var expandingTabs: String {
    var result = ""
    for character in self {
      if character == "\t" {
        result += String(repeating: " ", count: 8 - result.displayWidth % 8)
      } else {
        result.append(character)
      }
    }
    return result
  }
}
