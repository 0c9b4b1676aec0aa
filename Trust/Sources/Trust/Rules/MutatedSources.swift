import Foundation

/// AsmDiff's sources with all mutants in them, each switched on by its number in the environment.
///
/// So the package is built once, whatever the number of mutants.
struct MutatedSources {
  /// The mutants; numbers count from 1.
  let mutants: [RuleMutant]
  /// The changed files, by their paths below `Sources/AsmDiff`.
  private(set) var files: [String: String] = [:]

  /// The variable that holds the number of the mutant that is on.
  static let variable = "ASMDIFF_MUTANT"

  /// Puts mutants into the sources of a package.
  ///
  /// - Throws: `RuleMutantError` for an entry that does not fit the sources, and what reading a file throws.
  init(_ mutants: [RuleMutant], package: String) throws {
    self.mutants = mutants
    let numbered = mutants.enumerated().map { (number: $0 + 1, mutant: $1) }
    try check()
    for (file, entries) in Dictionary(grouping: numbered, by: \.mutant.file) {
      let path = "\(package)/Sources/AsmDiff/\(file)"
      files[file] = try Self.mutated(try String(contentsOfFile: path, encoding: .utf8), entries)
    }
    files["Mutants.swift"] = Self.helper
  }

  private func check() throws {
    var names: Set<String> = []
    for mutant in mutants {
      guard names.insert(mutant.identifier).inserted else {
        throw RuleMutantError.duplicate(mutant.identifier, place: mutant.place)
      }
      if mutant.file.hasPrefix("Toolchain/") { throw RuleMutantError.cached(mutant) }
    }
  }

  /// Writes the changed files over those of a copy of the package.
  func write(to package: String) throws {
    for (file, text) in files {
      try text.write(
        toFile: "\(package)/Sources/AsmDiff/\(file)", atomically: true, encoding: .utf8)
    }
  }

  private static func mutated(
    _ text: String, _ entries: [(number: Int, mutant: RuleMutant)]
  ) throws -> String {
    var places: [(range: Range<String.Index>, text: String, mutant: RuleMutant)] = []
    for (number, mutant) in entries {
      for edit in mutant.edits {
        let ranges = text.ranges(of: edit.original)
        guard ranges.count == 1 else {
          throw RuleMutantError.stale(mutant, original: edit.original, count: ranges.count)
        }
        let switched = edit.mutated.replacing(RuleMutant.marker, with: "Mutants.isOn(\(number))")
        places.append((ranges[0], switched, mutant))
      }
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (place, next) in zip(places, places.dropFirst()) where place.range.overlaps(next.range) {
      throw RuleMutantError.overlap(place.mutant, next.mutant)
    }
    var result = text
    for place in places.reversed() { result.replaceSubrange(place.range, with: place.text) }
    return result
  }

  private static let helper = """
    import Foundation

    enum Mutants {
      private static let number =
        ProcessInfo.processInfo.environment["\(variable)"].flatMap { Int($0) } ?? 0

      @inline(never) static func isOn(_ mutant: Int) -> Bool { mutant == number }
    }

    """
}
