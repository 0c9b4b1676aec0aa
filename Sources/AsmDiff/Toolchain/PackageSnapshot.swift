import Foundation

/// What was built of a package, and everything that it was built from.
struct PackageSnapshot: Sendable {
  /// The package's modules.
  var graph: PackageGraph
  /// The modules that are built and up to date.
  var built: Set<String>
  /// What the build depends on, as it was.
  var inputs: [RecordedInput]
  /// The modules with sources that plugins make, from what `inputs` may not hold.
  var generated: Set<String>

  /// Whether everything that some imports need of the package is built.
  func covers(_ imports: Set<String>) -> Bool {
    graph.known(imports).isSubset(of: built)
  }

  /// Whether `inputs` is all that the built modules depend on.
  var isComplete: Bool {
    built.allSatisfy { graph.closure(of: $0).isDisjoint(with: generated) }
  }

  /// The inputs that a person edits, without those that a build itself writes.
  var sources: [RecordedInput] { inputs.filter { $0.kind != .stamp } }
}

extension PackageSnapshot {
  private struct Payload: Codable {
    var graph: PackageGraph
    var built: Set<String>
  }

  /// The snapshot in a form to keep beside its inputs.
  var payload: [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    return Array((try? encoder.encode(Payload(graph: graph, built: built))) ?? Data())
  }

  /// Reads what was kept; nil when it is something else.
  init?(kept entry: CompilationCache.Entry) {
    let bytes = Data(entry.payload)
    guard let kept = try? JSONDecoder().decode(Payload.self, from: bytes) else { return nil }
    self.init(graph: kept.graph, built: kept.built, inputs: entry.inputs, generated: [])
  }
}

extension PackageGraph {
  /// Those of some imports that are modules of the graph.
  func known(_ imports: Set<String>) -> Set<String> { imports.filter { modules[$0] != nil } }
}
