import Foundation

/// A file or folder as it was when something was made of it.
package struct RecordedInput: Hashable, Sendable {
  /// What is compared.
  package enum Kind: UInt64 {
    /// All bytes of a file.
    case contents
    /// Size, number and times of a file; for what compilers and SwiftPM wrote or what came with the system.
    case stamp
    /// The names of all files below a folder; what is hidden is left out.
    case tree
    /// The names of the manifests in a folder.
    case manifests
  }

  package var kind: Kind
  package var path: String
  /// What was there; nil when nothing was.
  package var content: [UInt8]?

  /// Records what is there now.
  package init(_ kind: Kind, _ path: String) {
    self.kind = kind
    self.path = path
    content = Self.read(kind, path)
  }

  init(kind: Kind, path: String, content: [UInt8]?) {
    self.kind = kind
    self.path = path
    self.content = content
  }

  /// Whether the same is there now, byte for byte.
  package var isCurrent: Bool { Self.read(kind, path) == content }

  private static func read(_ kind: Kind, _ path: String) -> [UInt8]? {
    switch kind {
    case .contents: try? Platform.contents(of: path)
    case .stamp: Platform.stamp(of: path).map(bytes(of:))
    case .tree: Array(files(below: path).joined(separator: "\0").utf8)
    case .manifests: Array(manifests(in: path).joined(separator: "\0").utf8)
    }
  }

  private static func bytes(of stamp: Platform.Stamp) -> [UInt8] {
    var writer = ByteWriter()
    for number in [stamp.size, stamp.modified, stamp.changed] {
      writer.write(UInt64(bitPattern: number))
    }
    writer.write(stamp.device)
    writer.write(stamp.inode)
    return writer.bytes
  }

  /// The files below a folder, relative to it, in order, without what is hidden (`.build`, `.git`).
  ///
  /// Links to folders are followed, as SwiftPM does, but not in circles.
  static func files(below folder: String, within ancestors: [Platform.Stamp] = []) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().filter { !$0.hasPrefix(".") }.flatMap { name in
      let path = folder + "/" + name
      guard let stamp = Platform.stamp(of: path), stamp.isDirectory else { return [name] }
      let isCircle = ancestors.contains { $0.inode == stamp.inode && $0.device == stamp.device }
      return isCircle
        ? [] : files(below: path, within: ancestors + [stamp]).map { name + "/" + $0 }
    }
  }

  /// `Package.swift`, the manifests for one version of the tools, and the resolved versions.
  static func manifests(in folder: String) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0 == "Package.resolved" || isManifest($0) }.sorted()
  }

  private static func isManifest(_ name: String) -> Bool {
    name.hasPrefix("Package") && name.hasSuffix(".swift")
  }
}
