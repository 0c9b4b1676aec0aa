import Foundation
import Harness

/// The listings of foreign modules, each compiled when a part first asks for it.
struct ModuleListings: ListingSource {
  let modules: ForeignModules
  let folder: String

  /// The folder of the modules that Embedded Swift imports.
  private var embedded: String { folder + "/embedded" }

  /// The name under which a module is compiled a second time.
  ///
  /// It has the words of the module's own name: mangled symbols refer to words that occurred before
  /// by their number, so that other words would change symbols of other modules as well.
  static func secondName(of module: String) -> String { module + "_" }

  /// The listing of a module; it is compiled unless that was done before.
  ///
  /// - Throws: `HarnessError` when it cannot be compiled.
  func path(of module: String, _ variant: ListingVariant) throws -> String {
    let name = module + "." + variant.rawValue
    let path = folder + "/" + name + ".s"
    if FileManager.default.fileExists(atPath: path) { return path }
    if variant.isArm {
      try FileManager.default.createDirectory(
        atPath: embedded, withIntermediateDirectories: true)
    }
    return try modules.listing(of: module, named: name, options(module, variant))
  }

  private func options(_ module: String, _ variant: ListingVariant) -> ForeignModules.Options {
    var options = ForeignModules.Options()
    switch variant {
    case .speed: break
    case .size: options.level = "-Osize"
    case .renamed: options.moduleName = Self.secondName(of: module)
    case .intel: options.isIntel = true
    case .debug: options.arguments = ["-g"]
    case .plain: options.arguments = ["-Xfrontend", "-no-verbose-asm"]
    case .armSpeed, .armSize:
      options.level = variant == .armSize ? "-Osize" : "-O"
      options.importPath = embedded
      options.arguments = [
        "-target", "aarch64-none-none-elf", "-enable-experimental-feature", "Embedded",
      ]
      if variant == .armSpeed {
        let interface = embedded + "/\(module).swiftmodule"
        options.arguments += ["-emit-module", "-emit-module-path", interface]
      }
    }
    return options
  }
}
