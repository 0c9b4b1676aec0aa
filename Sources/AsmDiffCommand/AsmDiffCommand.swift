import AsmDiff

@main struct AsmDiffCommand {
  static func main() {
    print(HelpText.optionList)
  }
}
