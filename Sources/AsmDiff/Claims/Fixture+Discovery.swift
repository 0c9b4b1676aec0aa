#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Fixture {
  /// What was found under some paths.
  public struct Discovery: Sendable {
    /// The fixtures, each once, in the order of the paths; a folder's by name.
    public var fixtures: [Fixture] = []
    /// The paths that hold none.
    public var errors: [FixtureError] = []
  }

  /// Finds the fixtures that are, or are under, the paths.
  ///
  /// A folder is searched with its folders, but not in hidden ones, in build folders, or through
  /// symbolic links. Files of a folder that make no claim are passed over; a path that leads to no
  /// fixture at all is an error.
  public static func discover(under paths: [String]) -> Discovery {
    var discovery = Discovery()
    var seen: Set<String> = []
    for path in paths {
      do throws(FixtureError) {
        for fixture in try find(path, &discovery.errors)
        where seen.insert(canonical(fixture.path)).inserted {
          discovery.fixtures.append(fixture)
        }
      } catch {
        discovery.errors.append(error)
      }
    }
    return discovery
  }

  private static func find(
    _ path: String, _ errors: inout [FixtureError]
  ) throws(FixtureError) -> [Fixture] {
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      if path == "-" { throw .unknownKind(path: path) }
      throw .notFound(path: path)
    }
    guard isFolder else {
      guard hasExtension(path) else { throw .unknownKind(path: path) }
      return [try Fixture(contentsOf: path)]
    }
    let sources = try sources(under: path, &errors)
    let errorCount = errors.count
    let fixtures = sources.compactMap { load($0, &errors) }
    if fixtures.isEmpty, errors.count == errorCount {
      throw .noFixtures(folder: path, sources: sources.count)
    }
    return fixtures
  }

  private static func load(_ path: String, _ errors: inout [FixtureError]) -> Fixture? {
    do throws(FixtureError) {
      return Fixture(path: path, source: try TextFile.read(path))
    } catch {
      errors.append(error)
      return nil
    }
  }

  /// The source files under a folder, by name, each folder's files among its folders.
  private static func sources(
    under folder: String, _ errors: inout [FixtureError]
  ) throws(FixtureError) -> [String] {
    var found: [String] = []
    for name in try names(in: folder) where !name.hasPrefix(".") {
      let path = folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
      switch kind(of: path) {
      case .typeDirectory:
        do throws(FixtureError) {
          found += try sources(under: path, &errors)
        } catch {
          errors.append(error)
        }
      case .typeSymbolicLink where isFolder(path): break
      default: if hasExtension(name) { found.append(path) }
      }
    }
    return found
  }

  private static func names(in folder: String) throws(FixtureError) -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: folder)
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    } catch {
      throw FixtureError(reading: folder, error)
    }
  }

  private static func kind(of path: String) -> FileAttributeType? {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType
  }

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  private static func hasExtension(_ path: String) -> Bool {
    extensions.contains { path.hasSuffix(".\($0)") }
  }

  private static func canonical(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }
}
