import AsmDiff
import Foundation
import Testing

struct ReportFileTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
  }

  @Test func `a report replaces the last one and leaves nothing beside it`() throws {
    try folder.write("old", to: "r.json")
    try ReportFile.write("new", to: folder.path + "/r.json")
    #expect(try text("r.json") == "new")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["r.json"])
  }

  @Test func `a symbolic link stays, and what it leads to is written`() throws {
    try folder.write("old", to: "r.json")
    let link = folder.path + "/link"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "r.json")
    try ReportFile.write("new", to: link)
    #expect(try text("r.json") == "new")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "r.json")
  }

  @Test func `a device is written to, not replaced`() throws {
    try ReportFile.write("x", to: "/dev/null")
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `a folder that does not exist is an error with the path`() {
    let path = folder.path + "/none/r.json"
    #expect(
      throws: ReportError.cannotWrite(path: path, reason: "its folder does not exist")
    ) { try ReportFile.write("x", to: path) }
  }
}
