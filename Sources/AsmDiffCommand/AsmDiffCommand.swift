@main struct AsmDiffCommand {
  static func main() {}
}
