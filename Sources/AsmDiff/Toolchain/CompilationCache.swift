import Foundation

/// Results kept in files, and given back only for what they were made of.
///
/// An entry holds its whole key and all its inputs, and both are compared byte for byte: the hash that
/// names its file decides nothing. An entry that is damaged, foreign or cut off is as good as none.
package struct CompilationCache: Hashable, Sendable {
  /// A result, and all that it depends on.
  package struct Entry: Hashable, Sendable {
    /// What was asked: options, compiler, environment, and so on.
    package var key: [UInt8]
    /// What was read.
    package var inputs: [RecordedInput]
    /// What came out.
    package var payload: [UInt8]

    package init(key: [UInt8], inputs: [RecordedInput], payload: [UInt8]) {
      self.key = key
      self.inputs = inputs
      self.payload = payload
    }
  }

  /// The folder of the entries; it need not exist.
  package var folder: String
  /// How many bytes the entries may take together; the oldest go first.
  package var capacity: Int

  package init(folder: String, capacity: Int = 256 << 20) {
    self.folder = folder
    self.capacity = capacity
  }

  /// The entry for a key whose inputs are all as they were; nil when there is none to trust.
  package func entry(for key: [UInt8]) -> Entry? {
    guard let bytes = try? Platform.contents(of: path(for: key)),
      let entry = try? Self.decoded(bytes), entry.key == key,
      entry.inputs.allSatisfy(\.isCurrent)
    else { return nil }
    return entry
  }

  /// Keeps an entry in place of any with its key.
  ///
  /// It appears in one step: another process sees the old entry or the new one.
  package func store(_ entry: Entry) throws(CompilerError) {
    let temporary = folder + "/." + UUID().uuidString
    do {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let bytes = Self.encoded(entry)
      let cleanup = try ProcessRegistry.make {
        let remove: @Sendable () -> Void = {
          try? FileManager.default.removeItem(atPath: temporary)
        }
        do {
          try Platform.create(temporary, containing: bytes)
        } catch {
          remove()
          throw error
        }
        return remove
      }
      defer { cleanup.run() }
      try Platform.rename(temporary, to: path(for: entry.key))
    } catch is CancellationError {
      return
    } catch {
      let reason = (error as? Platform.Failure)?.reason ?? error.localizedDescription
      throw .cannotWrite(folder: folder, reason: reason)
    }
    evict()
  }

  private func path(for key: [UInt8]) -> String {
    folder + "/" + String(FNV.hash(key), radix: 16) + Self.suffix
  }

  private static let suffix = ".entry"

  /// Removes the oldest entries until the rest fits, and what an ended process left half-written.
  private func evict() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    var files = names.filter { $0.hasSuffix(Self.suffix) || $0.hasPrefix(".") }.compactMap { name in
      Platform.stamp(of: folder + "/" + name).map { (path: folder + "/" + name, stamp: $0) }
    }
    files.sort { $0.stamp.modified > $1.stamp.modified }
    var size: Int64 = 0
    for (path, stamp) in files {
      size += stamp.size
      let isAbandoned = !path.hasSuffix(Self.suffix) && Platform.now - stamp.modified > Self.hour
      if size > capacity || isAbandoned { try? FileManager.default.removeItem(atPath: path) }
    }
  }

  private static let hour: Int64 = 3_600 * 1_000_000_000
}

// MARK: - Format

extension CompilationCache {
  /// The first bytes of every entry; another format has another number.
  private static let mark = Array("asmdiff entry 1\n".utf8)

  /// The mark, the checksum of the rest, then key, inputs and payload, each with its length.
  static func encoded(_ entry: Entry) -> [UInt8] {
    var body = ByteWriter()
    body.write(entry.key)
    body.write(UInt64(entry.inputs.count))
    for input in entry.inputs {
      body.write(input.kind.rawValue)
      body.write(input.path)
      body.write(input.content == nil ? 0 : 1)
      body.write(input.content ?? [])
    }
    body.write(entry.payload)
    var header = ByteWriter()
    header.write(FNV.hash(body.bytes))
    return mark + header.bytes + body.bytes
  }

  static func decoded(_ bytes: [UInt8]) throws(ByteReader.Mismatch) -> Entry {
    guard bytes.starts(with: mark) else { throw ByteReader.Mismatch() }
    var reader = ByteReader(bytes, from: mark.count)
    let checksum = try reader.number()
    guard FNV.hash(bytes.dropFirst(mark.count + 8)) == checksum else { throw ByteReader.Mismatch() }
    let key = try reader.blob()
    var inputs: [RecordedInput] = []
    for _ in 0..<(try reader.number()) { inputs.append(try input(from: &reader)) }
    let entry = Entry(key: key, inputs: inputs, payload: try reader.blob())
    guard reader.isAtEnd else { throw ByteReader.Mismatch() }
    return entry
  }

  private static func input(
    from reader: inout ByteReader
  ) throws(ByteReader.Mismatch) -> RecordedInput {
    guard let kind = RecordedInput.Kind(rawValue: try reader.number()) else {
      throw ByteReader.Mismatch()
    }
    let path = try reader.text()
    let isPresent = try reader.number() == 1
    let content = try reader.blob()
    return RecordedInput(kind: kind, path: path, content: isPresent ? content : nil)
  }
}
