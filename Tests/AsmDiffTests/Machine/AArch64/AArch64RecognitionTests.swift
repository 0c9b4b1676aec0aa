import Testing

@testable import AsmDiff

/// Which architecture a listing is for.
@Suite struct AArch64RecognitionTests {
  private func name(_ body: String, triple: String? = nil) throws -> String {
    let origin = triple.map { Listing.Origin(triple: $0, optimize: "none", toolchain: "") }
    return try Listing(text: body, path: "f.s", origin: origin).architecture.name
  }

  @Test(arguments: [
    "f:\n\tldr\tx0, [x1, #8]\n", "f:\n\tb.eq\tf\n", "f:\n\tbrk\t#1\n", "f:\n\tbl\tg\n\tret\n",
    "f:\n\tmov v0.16b, v1.16b\n", "f:\n\tfadd\td0, d1, d2\n", "f:\n\tstr\tq0, [sp]\n",
    "/* movq %rax, %rbx\n*/\nf: ldr w0, [sp]\n", "f:\n\tpaciasp\n", "f:\n// %rax\n\tcbz\tw0, f\n",
    "\t.section\t__TEXT,__text\n_f: ; %rax is no register here\n\tmov\tx0, xzr\n",
  ])
  func `AArch64 is told by its registers and its own instructions`(_ text: String) throws {
    #expect(try name(text) == "AArch64")
  }

  @Test(arguments: [
    "f:\n\tmovq\t%rax, %rbx\n", "f:\n\tnop; movl\t%eax, %ecx\n", "f:\n\tjmp\tx0\n",
    "\t.intel_syntax noprefix\nf:\n\tadd\tx0, x1\n", "f:\n\tcallq\tx0\n",
  ])
  func `x86-64 is told by sigils, its own instructions and a directive`(_ text: String) throws {
    #expect(try name(text) == "x86-64")
  }

  @Test func `what compiled a listing says what it is for`() throws {
    #expect(try name("f:\n\tret\n", triple: "arm64-apple-macosx14.0") == "AArch64")
    #expect(try name("f:\n\tret\n", triple: "x86_64-unknown-linux-gnu") == "x86-64")
  }

  @Test(arguments: [
    "f:\n\tret\n", "f:\n\tret # %rax\n", "f:\n\tb\tg\n", "f:\n\tnop\n",
    "\t.syntax unified\nf:\n\tcbz\tw0, f\n",
  ])
  func `what tells no architecture is refused`(_ text: String) {
    #expect(throws: ListingError.self) { try name(text) }
  }
}
