/// Chooses the pairs of functions that are compared.
struct PairSelection {
  let modules: [AssembledModule]
  /// With how many others of its group a function is compared at most.
  let partners: Int

  /// All pairs, kind by kind.
  var pairs: [FunctionPair] {
    modules.indices.flatMap { neighbours(in: $0) + nearDuplicates(in: $0) }
      + across(.speed, .size, .levels) + across(.speed, .renamed, .modules)
      + across(.speed, .intel, .dialects) + across(.armSpeed, .armSize, .armLevels)
  }

  /// Each function of a listing and the next one.
  func neighbours(in number: Int) -> [FunctionPair] {
    let module = modules[number]
    let kind: FunctionPair.Kind =
      module.source.variant.isArm ? .armNeighbours : .neighbours
    return zip(module.functions, module.functions.dropFirst()).map {
      FunctionPair(kind: kind, listings: (number, number), baseline: $0, candidate: $1)
    }
  }

  /// Functions of a listing that have one sequence of mnemonics.
  func nearDuplicates(in number: Int) -> [FunctionPair] {
    let module = modules[number]
    let kind: FunctionPair.Kind =
      module.source.variant.isArm ? .armNearDuplicates : .nearDuplicates
    let groups = Dictionary(grouping: module.functions) { mnemonics(of: $0, in: module) }
    return groups.values.sorted { $0[0] < $1[0] }.flatMap { group in
      group.indices.flatMap { first in
        group[(first + 1)...].prefix(partners).map {
          FunctionPair(
            kind: kind, listings: (number, number), baseline: group[first], candidate: $0)
        }
      }
    }
  }

  private func mnemonics(of function: String, in module: AssembledModule) -> [Substring] {
    module.assembled.code(of: function)?.withoutNops.instructions.map(\.mnemonic) ?? []
  }

  /// Each function with the one of the same name in the module's other listing.
  private func across(
    _ first: ListingVariant, _ second: ListingVariant, _ kind: FunctionPair.Kind
  ) -> [FunctionPair] {
    modules.indices.filter { modules[$0].source.variant == first }.flatMap { number in
      guard
        let other = modules.firstIndex(where: {
          $0.source.module == modules[number].source.module && $0.source.variant == second
        })
      else { return [FunctionPair]() }
      let (known, module) = (Set(modules[other].functions), modules[number].source.module)
      return modules[number].functions.compactMap { function in
        let partner =
          second == .renamed ? ModuleRenaming(of: module).renamed(function) : function
        guard known.contains(partner) else { return nil }
        return FunctionPair(
          kind: kind, listings: (number, other), baseline: function, candidate: partner)
      }
    }
  }
}
