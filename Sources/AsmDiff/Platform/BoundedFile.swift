/// Reading files of which nobody knows how large they are, or whether they end.
package enum BoundedFile {
  /// Why a file was not read.
  package enum Failure: Error, Equatable {
    /// Nothing has that path.
    case notFound
    /// It is a pipe, a device or a folder.
    case notRegular
    /// It has more bytes than are read; nil for what has no end that could be seen.
    case tooLarge(bytes: Int?)
    /// The system said no.
    case failed(String)
  }

  /// All bytes of a file.
  ///
  /// - Parameter isRegular: Whether what is no regular file is refused before it is opened: a pipe would
  ///   wait for whoever writes to it.
  /// - Throws: `Failure`; a file beyond the limit is not read if it says its size, else as far as the limit.
  package static func read(
    _ path: String, limit: Int, isRegular: Bool
  ) throws(Failure) -> [UInt8] {
    if let stamp = Platform.stamp(of: path) {
      if isRegular && !stamp.isRegular { throw .notRegular }
      if stamp.isRegular && stamp.size > limit { throw .tooLarge(bytes: Int(stamp.size)) }
    }
    let bytes: [UInt8]
    do {
      bytes = try Platform.contents(of: path, limit: limit)
    } catch {
      throw error.isMissingFile ? .notFound : .failed(error.reason)
    }
    if bytes.count > limit { throw .tooLarge(bytes: nil) }
    return bytes
  }
}
