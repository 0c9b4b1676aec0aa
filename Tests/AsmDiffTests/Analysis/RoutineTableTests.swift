import AsmDiff
import Testing

/// The table of routines.
@Suite struct RoutineTableTests {
  private func sequence(_ body: String) throws -> String? {
    try Listing(text: Listings.function("f", body), path: "t.s").allocations(of: "f").expression
  }

  @Test(arguments: [
    ("malloc", "malloc(arg1)"), ("calloc", "calloc(arg1, arg2)"),
    ("realloc", "realloc(arg1, arg2)"), ("reallocarray", "reallocarray(arg1, arg2, arg3)"),
    ("aligned_alloc", "aligned_alloc(arg1, arg2)"), ("strdup", "strdup(arg1)"),
    ("free_sized", "free_sized(arg1, arg2)"), ("swift_slowAlloc", "swift_slowAlloc(arg1, arg2)"),
    ("swift_allocObject", "swift_allocObject(arg2, arg3)"),
    ("swift_deallocPartialClassInstance", "swift_deallocPartialClassInstance(arg1, arg3, arg4)"),
    ("swift_allocBox", "swift_allocBox(arg1)"), ("swift_retain_n", "swift_retain_n(arg1, arg2)"),
    ("swift_weakInit", "swift_weakInit(arg1, arg2)"),
    ("swift_weakDestroy", "swift_weakDestroy(arg1)"),
    ("swift_nonatomic_release", "swift_nonatomic_release(arg1)"), ("_Znwm", "_Znwm(arg1)"),
    ("_ZnwmSt11align_val_tRKSt9nothrow_t", "_ZnwmSt11align_val_tRKSt9nothrow_t(arg1, arg2)"),
    ("_ZdlPvmSt11align_val_t", "_ZdlPvmSt11align_val_t(arg1, arg2, arg3)"),
    ("memcpy", "nothing"), ("strlen", "nothing"), ("sqrtf", "nothing"), ("__divti3", "nothing"),
    ("swift_endAccess", "nothing"), ("exit", "abort"), ("swift_unexpectedError", "abort"),
    // What only looks harmless.
    ("swift_once", "call swift_once"), ("swift_arrayDestroy", "call swift_arrayDestroy"),
    ("__tls_get_addr", "call __tls_get_addr"), ("longjmp", "call longjmp"),
  ])
  func `a routine's event shows what it allocates or frees`(name: String, sequence: String) throws {
    #expect(try self.sequence("\tjmp\t\(name)@PLT") == sequence)
  }

  @Test(arguments: [
    // The length is the second argument, whatever the third register holds.
    ("bzero", "\tleaq\t(%rsp), %rdi\n\tmovl\t$16, %esi\n\txorl\t%edx, %edx\n", "free(?)"),
    ("bzero", "\tleaq\t16(%rsp), %rdi\n\tmovl\t$8, %esi\n\tmovl\t$64, %edx\n", "free(0)"),
    ("memset", "\tleaq\t(%rsp), %rdi\n\txorl\t%esi, %esi\n\tmovl\t$16, %edx\n", "free(null)"),
    ("memset", "\tleaq\t(%rsp), %rdi\n\txorl\t%esi, %esi\n\tmovl\t$8, %edx\n", "free(0)"),
    ("strcpy", "\tleaq\t(%rsp), %rdi\n", "free(?)"),
    ("bcopy", "\tleaq\t8(%rsp), %rsi\n\tmovl\t$8, %edx\n", "free(?)"),
    ("swift_beginAccess", "\tleaq\t(%rsp), %rsi\n", "free(?)"),
    ("swift_beginAccess", "\tleaq\t16(%rsp), %rsi\n", "free(0)"),
  ])
  func `a harmless routine changes the memory that it writes, and no other`(
    name: String, arguments: String, event: String
  ) throws {
    let body =
      "\tsubq\t$40, %rsp\n\tmovl\t$8, %edi\n\tcallq\tmalloc@PLT\n\tmovq\t%rax, 8(%rsp)\n"
      + arguments + "\tcallq\t\(name)@PLT\n\tmovq\t8(%rsp), %rdi\n\tcallq\tfree@PLT\n"
      + "\taddq\t$40, %rsp\n\tretq"
    #expect(try sequence(body) == "malloc(8) \(event)")
  }

  @Test func `a block is not null where the routine never fails`() throws {
    let rest = "\ttestq\t%rax, %rax\n\tje\t.Ln\n\tpopq\t%rcx\n\tretq\n.Ln:\n\tud2"
    func body(_ name: String) -> String { "\tpushq\t%rax\n\tcallq\t\(name)@PLT\n" + rest }
    #expect(try sequence(body("_Znwm")) == "_Znwm(arg1)")
    #expect(try sequence(body("swift_allocObject")) == "swift_allocObject(arg2, arg3)")
    #expect(try sequence(body("_ZnwmRKSt9nothrow_t")) == "_ZnwmRKSt9nothrow_t(arg1) abort?")
  }

  @Test func `the vocabulary of patterns is the table's`() {
    let vocabulary = AllocationVocabulary.standard
    #expect(vocabulary.names == AllocationRoutines.kinds)
    #expect(vocabulary.operands["free_aligned_sized"] == [.pointer, .size, .size])
    #expect(vocabulary.operands["posix_memalign"] == [.size, .size])
    #expect(vocabulary.operands["memcpy"] == nil)
    for kind in AllocationRoutines.commonKinds { #expect(vocabulary.operands[kind] != nil) }
  }

  private static let machO = "\t.globl\t_f\n_f:\n%\n.subsections_via_symbols\n"

  @Test(arguments: [
    ("_malloc", "malloc(arg1)"), ("__Znwm", "_Znwm(arg1)"), ("malloc", "call malloc"),
    ("_exit", "abort"), ("__exit", "abort"), ("_memcpy", "nothing"),
    ("_swift_retain", "swift_retain(arg1)"),
  ])
  func `Mach-O's underscore is not part of a routine's name`(name: String, sequence: String) throws
  {
    let text = Self.machO.replacing("%", with: "\tjmp\t\(name)")
    let summary = try Listing(text: text, path: "m.s").allocations(of: "_f")
    #expect(summary.expression == sequence)
  }

  @Test(arguments: ["grab", "_grab"])
  func `a user names a routine of Mach-O with or without the underscore`(name: String) throws {
    let text = Self.machO.replacing("%", with: "\tjmp\t_grab")
    let options = ComparisonOptions(allocators: [.init(name, like: "malloc")])
    let summary = try Listing(text: text, path: "m.s").allocations(of: "_f", options: options)
    #expect(summary.expression == "\(name)(arg1)")
  }

  @Test func `a function of Mach-O is ELF's in events, too`() throws {
    let machO = Self.machO.replacing("%", with: "\tcallq\t_foreign\n\tcallq\t_malloc\n\tretq")
    let elf = Listings.function("f", "\tnop\n\tcallq\tforeign\n\tcallq\tmalloc@PLT\n\tretq")
    let baseline = try Listing(text: elf, path: "e.s")
    let comparison = try Listing(text: machO, path: "m.s").compare("_f", to: "f", in: baseline)
    #expect(comparison.candidate.allocations?.hasPrefix("call foreign malloc(") == true)
    #expect(comparison.verdict != .different)
  }
}
