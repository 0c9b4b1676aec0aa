import Foundation

/// The demanglers of the Swift runtime and of the toolchain's `libswiftDemangle`.
///
/// Source: `swift/stdlib/public/runtime/Demangle.cpp` (`swift_demangle`) and
/// `swift/include/swift/SwiftDemangle/SwiftDemangle.h`.
enum RuntimeDemangler {
  private typealias Demangle =
    @convention(c) (
      UnsafePointer<CChar>?, Int, UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<Int>?, UInt32
    ) -> UnsafeMutablePointer<CChar>?
  private typealias Simplify =
    @convention(c) (UnsafePointer<CChar>?, UnsafeMutablePointer<CChar>?, Int) -> Int

  /// The runtime's demangler, which every Swift program carries.
  private static let demangle: Demangle? = unsafe DynamicLibrary.program.function("swift_demangle")

  private static let simplify: Simplify? = unsafe candidates.lazy
    .compactMap(DynamicLibrary.init(path:)).first?
    .function("swift_demangle_getSimplifiedDemangledName")

  static var knowsShortNames: Bool { unsafe simplify != nil }

  /// The name with everything that the symbol says; nil for a symbol that is not Swift's.
  static func fullName(_ name: String) -> String? {
    guard let demangle = unsafe demangle,
      let result = unsafe demangle(name, name.utf8.count, nil, nil, 0)
    else { return nil }
    defer { unsafe free(result) }
    return unsafe String(cString: result)
  }

  /// The name without modules and types; nil when it cannot be told.
  static func shortName(_ name: String) -> String? {
    guard let simplify = unsafe simplify else { return nil }
    var size = 256
    while true {
      var buffer = [CChar](repeating: 0, count: size)
      let length = unsafe buffer.withUnsafeMutableBufferPointer { buffer in
        unsafe simplify(name, buffer.baseAddress, size)
      }
      if length == 0 { return nil }
      if length < size {
        return String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      }
      size = length + 1
    }
  }

  /// Where the library can be: beside the runtime that this program uses, or beside a compiler.
  private static var candidates: [String] {
    let runtime = DynamicLibrary.program.path(of: "swift_demangle")
      .map { URL(fileURLWithPath: $0).resolvingSymlinksInPath() }
    // usr/lib/swift/linux/libswiftCore.so -> usr/lib
    let beside = runtime?.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let environment = ProcessInfo.processInfo.environment
    let compilers =
      [environment["SWIFTC"]].compactMap(\.self)
      + (environment["PATH"] ?? "").split(separator: ":").map { $0 + "/swiftc" }
    let libraries = compilers.map {
      URL(fileURLWithPath: $0).resolvingSymlinksInPath().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lib")
    }
    return ([beside].compactMap(\.self) + libraries)
      .map { $0.appending(path: DynamicLibrary.fileName("swiftDemangle")).path }
  }
}
