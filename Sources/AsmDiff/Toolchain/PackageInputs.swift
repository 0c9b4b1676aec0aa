/// What decides whether SwiftPM would build anything: as long as all of it is as it was, nothing.
enum PackageInputs {
  /// Records everything that the build in a scratch folder depends on.
  ///
  /// The folders of the root package's targets and all of the packages that are used by path count with every
  /// file; checkouts count by their revision; headers that C targets read elsewhere count by their stamp.
  static func recorded(
    _ description: BuildDescription, root: String, resourceFolder: String
  ) -> [RecordedInput] {
    let roots = [root] + description.localPackages
    let folders = description.structure.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }
    let trees = (folders.isEmpty ? [root] : folders) + description.localPackages
    var inputs = roots.map { RecordedInput(.manifests, $0) }
    inputs += trees.map { RecordedInput(.tree, $0) }
    var paths = roots.flatMap { root in RecordedInput.manifests(in: root).map { "\(root)/\($0)" } }
    paths += trees.flatMap { tree in RecordedInput.files(below: tree).map { "\(tree)/\($0)" } }
    paths += description.swiftCommands.values.flatMap(\.sources)
    paths.append(description.scratch + "/workspace-state.json")
    let known = Set(paths)
    inputs += known.sorted().map { RecordedInput(.contents, $0) }
    inputs += headers(description, outside: known, resourceFolder).map { RecordedInput(.stamp, $0) }
    inputs.append(RecordedInput(.stamp, description.products + "/description.json"))
    return inputs
  }

  /// The files that compilers read and that stand in no folder of the packages, from their `.d` files.
  private static func headers(
    _ description: BuildDescription, outside known: Set<String>, _ resourceFolder: String
  ) -> [String] {
    let products = description.products
    let lists = RecordedInput.files(below: products).filter { $0.hasSuffix(".d") }
    let paths = lists.flatMap { list in
      MakeDependencies.paths(in: (try? Platform.contents(of: products + "/" + list)) ?? [])
    }
    return Set(paths).subtracting(known).sorted().filter { path in
      !path.hasPrefix(description.scratch + "/") && !path.hasPrefix(resourceFolder + "/")
    }
  }
}
