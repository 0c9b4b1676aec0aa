extension Options {
  /// What to compile for: every target at every level.
  package var cells: [ListingLoader.Cell] {
    let targets = targets.isEmpty ? [nil] : targets.map(Optional.some)
    let levels = levels.isEmpty ? [.speed] : levels
    return targets.flatMap { target in
      levels.map { ListingLoader.Cell(target: target, level: $0) }
    }
  }

  /// How functions are compared.
  package var comparison: ComparisonOptions {
    ComparisonOptions(
      rules: rules, equatedSymbols: equatedSymbols, equatedModules: equatedModules,
      allocators: allocators, harmlessRoutines: harmlessRoutines)
  }
}
