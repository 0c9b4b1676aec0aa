import Foundation

/// The sources of a program, which say `import AllocatorCore` unless `SAME_MODULE` is defined.
struct Program: Sendable {
  /// The name of the folder that is made for it.
  var name: String
  /// The Swift files by their absolute paths.
  private(set) var files: [String] = []
  /// The text of the only file, where it is no file yet.
  private(set) var text: String?

  /// A program of the folder `Programs`, which has a `main.swift` if it can run.
  init(folder: String) throws {
    name = folder
    files = try Self.sources(in: self.folder)
  }

  /// The folder of the package that holds the program's files, where it is a program of such a folder.
  var folder: String { PackageSettings.root + "/Tests/AllocatorProgramTests/Programs/" + name }

  /// A program of one file in a folder of `Programs`.
  init(file: String, in folder: String) {
    name = folder
    files = [self.folder + "/" + file]
  }

  /// The names of the Swift files in a folder of `Programs`.
  static func files(in folder: String) throws -> [String] {
    try sources(in: PackageSettings.root + "/Tests/AllocatorProgramTests/Programs/" + folder)
      .map { URL(fileURLWithPath: $0).lastPathComponent }
  }

  /// A program of one text.
  init(named name: String, text: String) {
    self.name = name
    self.text = text
  }

  /// The Swift files below a folder.
  static func sources(in folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).filter { $0.hasSuffix(".swift") }
      .sorted().map { folder + "/" + $0 }
  }
}
