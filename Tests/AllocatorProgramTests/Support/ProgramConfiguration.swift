/// How a program over AllocatorCore is compiled, and the library for it.
struct ProgramConfiguration: Hashable, Sendable, CustomStringConvertible {
  /// Where the sources of AllocatorCore are compiled.
  enum Library: Hashable, Sendable {
    /// In a module of their own.
    case module(LibraryConfiguration)
    /// Together with those of the program; only AllocatorLayout keeps a module of its own.
    case sameModule
  }

  var library: Library
  var optimization: Optimization
  /// Arguments for the compilation of the program besides.
  var arguments: [String] = []

  var description: String {
    let program = ([optimization.rawValue] + arguments).joined(separator: " ")
    switch library {
    case .module(let library): return "library \(library), program \(program)"
    case .sameModule: return "one module \(program)"
    }
  }

  /// How AllocatorLayout is compiled, and AllocatorCore if it is a module.
  var libraryConfiguration: LibraryConfiguration {
    switch library {
    case .module(let configuration): configuration
    case .sameModule: LibraryConfiguration(optimization: optimization)
    }
  }
}
