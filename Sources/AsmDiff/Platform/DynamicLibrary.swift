import Foundation

/// A library that was loaded while the program runs.
@safe struct DynamicLibrary: @unchecked Sendable {
  // A handle is an address that the loader owns; it is only ever passed back to the loader, which
  // locks for itself.
  private let handle: UnsafeMutableRawPointer?

  /// The program itself with everything that it was linked with.
  static var program: DynamicLibrary { unsafe DynamicLibrary(handle: dlopen(nil, RTLD_NOW)) }

  private init(handle: UnsafeMutableRawPointer?) { unsafe self.handle = handle }

  /// Loads a library; nil when there is none at the path.
  init?(path: String) {
    guard let handle = unsafe dlopen(path, RTLD_NOW) else { return nil }
    unsafe self.handle = handle
  }

  /// A function of the library; the type must be the function's own.
  @unsafe func function<T>(_ name: String) -> T? {
    unsafe dlsym(handle, name).map { unsafe unsafeBitCast($0, to: T.self) }
  }

  /// The file that a function was loaded from.
  ///
  /// `dladdr` is looked up by name because not every C library's header shows it; the four words
  /// are its `Dl_info`, of which the first is the file's name.
  func path(of name: String) -> String? {
    typealias Locate = @convention(c) (UnsafeRawPointer, UnsafeMutableRawPointer) -> Int32
    guard let address = unsafe dlsym(handle, name),
      let locate: Locate = unsafe Self.program.function("dladdr")
    else { return nil }
    var information = unsafe [UnsafePointer<CChar>?](repeating: nil, count: 4)
    guard unsafe locate(address, &information) != 0, let path = unsafe information[0] else {
      return nil
    }
    return unsafe String(cString: path)
  }

  /// The name of a library's file on this system.
  static func fileName(_ name: String) -> String {
    #if canImport(Darwin)
      "lib\(name).dylib"
    #else
      "lib\(name).so"
    #endif
  }
}
