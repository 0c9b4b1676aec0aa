extension CompiledSource {
  /// The result in a form to keep.
  var payload: [UInt8] {
    var writer = ByteWriter()
    writer.write(assembly)
    writer.write([diagnostics, triple, optimize.rawValue, toolchain])
    writer.write(UInt64(invocations.count))
    for invocation in invocations { writer.write([invocation.executable] + invocation.arguments) }
    return writer.bytes
  }

  /// Reads what was kept; nil when it is something else.
  init?(payload: [UInt8]) {
    var reader = ByteReader(payload)
    guard let assembly = try? reader.blob(), let words = try? reader.texts(), words.count == 4,
      let optimize = OptimizationLevel(rawValue: words[2]),
      let commands = try? reader.number()
    else { return nil }
    var invocations: [Invocation] = []
    for _ in 0..<commands {
      guard let command = try? reader.texts(), let executable = command.first else { return nil }
      invocations.append(Invocation(executable, Array(command.dropFirst())))
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      assembly: assembly, diagnostics: words[0], invocations: invocations, wasCached: true,
      triple: words[1], optimize: optimize, toolchain: words[3])
  }
}
