import AsmDiff
import Testing

@Suite struct ImportScannerTests {
  private func modules(_ text: String) -> Set<String> {
    ImportScanner.modules(in: Array(text.utf8))
  }

  @Test(arguments: [
    ("import A", "A"), ("public import A", "A"), ("@testable import A", "A"),
    ("@_spi(X) package import A", "A"), ("import struct A.B", "A"), ("import A.B", "A"),
    ("import\n  A", "A"), ("import /* c */ func A.f", "A"), ("import `A`", "A"),
    ("x;import A", "A"),
    ("#if X\nimport A\n#endif", "A"), ("import class `A`.B", "A"), ("import Größe", "Größe"),
  ])
  func `an import is found in every spelling`(text: String, module: String) {
    #expect(modules(text) == [module])
  }

  @Test(arguments: [
    "// import A", "/* import A */", "/* /* */ import A */", "\"import A\"", "\"\\\" import A\"",
    "\"\"\"\nimport A\n\"\"\"", "#\"\"\"\n\"\"\"\nimport A\n\"\"\"#", "#\"\" import A\"#",
    "important A", "x.import A", "`import` A", "reimport A",
  ])
  func `what only looks like an import is none`(text: String) {
    #expect(modules(text).isEmpty)
  }

  @Test(arguments: [
    "\"a\"; import A", "\"\\(f(\"x\"))\"; import A", "/* /* */ */ import A",
    "#\"\\\"#; import A", "\"open\nimport A", "\"\"\"\n\"\n\"\"\"; import A", "\"\\\\\"; import A",
    "\"\\(g { \")\" })\"; import A", "#\"\\(\"#; import A", "#\"\\#(h(\"\"))\"#; import A",
  ])
  func `an import after a string or a comment is found`(text: String) {
    #expect(modules(text) == ["A"])
  }

  @Test(arguments: ["import", "import ", "\"", "/*", "#\"", "\"\\", "\"\\(", "import `", "#"])
  func `text that ends too early is read to its end`(text: String) {
    #expect(modules(text).isEmpty)
  }
}
