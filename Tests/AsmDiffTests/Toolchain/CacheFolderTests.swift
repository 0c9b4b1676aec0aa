import AsmDiff
import Foundation
import Testing

@Suite struct CacheFolderTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func entry(_ name: String, size: Int = 10) -> CompilationCache.Entry {
    CompilationCache.Entry(
      key: Array(name.utf8), inputs: [], payload: [UInt8](repeating: 7, count: size))
  }

  @Test func `the oldest entries go when the folder is full`() throws {
    let cache = CompilationCache(folder: folder.path + "/cache", capacity: 2_500)
    for name in ["first", "second", "third"] {
      try cache.store(entry(name, size: 1_000))
      Thread.sleep(forTimeInterval: 0.02)
    }
    let isKept = ["first", "second", "third"].map { cache.entry(for: Array($0.utf8)) != nil }
    #expect(isKept == [false, true, true])
  }

  @Test func `nothing but entries lies in the folder`() throws {
    let cache = CompilationCache(folder: folder.path + "/cache")
    try cache.store(entry("a"))
    let names = try FileManager.default.contentsOfDirectory(atPath: cache.folder)
    #expect(names.map { ($0 as NSString).pathExtension } == ["entry"])
  }

  @Test(arguments: [
    (RecordedInput.Kind.contents, "a file"), (.stamp, "a file"), (.tree, "."), (.manifests, "."),
  ])
  func `an input is current until it changes`(kind: RecordedInput.Kind, name: String) throws {
    try folder.write("one", to: "a file")
    let input = RecordedInput(kind, folder.path + "/" + name)
    #expect(input.isCurrent)
    try folder.write("two", to: "a file")
    try folder.write("", to: "Package@swift-6.2.swift")
    #expect(!input.isCurrent)
  }

  @Test func `a file that is hidden, and one that only changed, leave a tree as it was`() throws {
    try folder.write("one", to: "in/a file")
    let input = RecordedInput(.tree, folder.path)
    try folder.write("two", to: "in/a file")
    try folder.write("", to: "in/.hidden/file")
    #expect(input.isCurrent)
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/in/loop", withDestinationPath: folder.path)
    #expect(input.isCurrent, "a link that leads back adds nothing")
  }

  @Test func `a file that was added behind a link is noticed`() throws {
    try folder.write("", to: "elsewhere/file")
    try folder.write("", to: "tree/file")
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/tree/link", withDestinationPath: folder.path + "/elsewhere")
    let input = RecordedInput(.tree, folder.path + "/tree")
    try folder.write("", to: "elsewhere/another")
    #expect(!input.isCurrent)
  }

  @Test func `a missing file is another state than an empty one`() throws {
    let input = RecordedInput(.contents, folder.path + "/f")
    #expect(input.isCurrent)
    try folder.write("", to: "f")
    #expect(!input.isCurrent)
  }
}
