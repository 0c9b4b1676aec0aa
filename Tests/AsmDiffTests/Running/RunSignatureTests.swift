import AsmDiff
import Testing

/// Which functions are run, and with what.
@Suite(.timeLimit(.minutes(20))) struct RunSignatureTests {
  @Test func `every combination of a few values is an input`() {
    #expect(RunSignature().inputs(limit: 12) == [[]])
    #expect(
      RunSignature.words(1).inputs(limit: 12) == [[0], [1], [2], [3], [8], [100], [UInt64.max]])
    let truths = RunSignature([
      IntegerType(bits: 1, isSigned: false), IntegerType(bits: 1, isSigned: false),
    ])
    #expect(Set(truths.inputs(limit: 12)) == [[0, 0], [0, 1], [1, 0], [1, 1]])
    let narrow = IntegerType(bits: 8, isSigned: true)
    #expect(RunSignature([narrow]).inputs(limit: 12).last == [0xFFFF_FFFF])
    #expect(!IntegerType(bits: 64, isSigned: false).samples.contains(UInt64.max))
  }

  @Test func `inputs beyond the limit are spread over all combinations`() {
    let inputs = RunSignature.words(2).inputs(limit: 12)
    #expect(inputs.count == 12)
    #expect(Set(inputs).count == 12)
    for position in 0..<2 { #expect(Set(inputs.map { $0[position] }).count > 3) }
  }

  @Test func `functions of Swift that take something else are refused with the reason`()
    async throws
  {
    let folder = try ScratchFolder()
    let path = try folder.write(
      """
      public func words(_ a: Int, b: UInt8, _ c: Bool) -> Int { a &+ Int(b) &+ (c ? 1 : 0) }
      public func text(_ a: Int, _ b: String) -> Int { a &+ b.utf8.count }
      public func failing(_ a: Int) throws -> Int { a }
      public func waiting(_ a: Int) async -> Int { a }
      public func generic<T>(_ a: T, _ b: Int) -> Int { b }
      public func inPlace(_ a: inout Int) { a &+= 1 }
      public func many(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ e: Int, _ f: Int, _ g: Int) {}
      public func large(_ n: Int) -> (Int, Int, Int, Int, Int, Int) { (n, 1, 2, 3, 4, 5) }
      public struct S { public var a: Int; public func method(_ b: Int) -> Int { a &+ b } }
      """, to: "kinds.swift")
    let listing = try await Listing(compiling: path)
    func outcome(_ name: String) async throws -> String {
      let runs = try await listing.run(name)
      switch runs.outcome {
      case .refused(let refusal): return refusal.description
      case .unknown(let reasons): return reasons.joined()
      case .run: return "\(runs.confirmedCount) of \(runs.runs.count)"
      }
    }
    #expect(try await outcome("words(_:b:_:)") == "12 of 12")
    #expect(try await outcome("large(_:)") == "7 of 7")
    #expect(try await outcome("text(_:_:)") == "parameter 2 is no integer: 'Swift.String'")
    #expect(try await outcome("inPlace(_:)") == "parameter 1 is no integer: 'inout Swift.Int'")
    #expect(
      try await outcome("many(_:_:_:_:_:_:_:)")
        == "7 parameters are more than stand in registers (6)")
    for name in ["failing(_:)", "waiting(_:)", "generic(_:_:)", "S.method(_:)"] {
      let refusal = try await outcome(name)
      #expect(refusal == "it is no function that can be called by itself", "\(name)")
    }
  }

  @Test func `functions of C that take or give something else are refused with the reason`()
    async throws
  {
    let folder = try ScratchFolder()
    let listing = try await Runnable.c(
      """
      #include <setjmp.h>
      #include <stdint.h>
      typedef uint16_t small;
      typedef struct { int a[9]; } large;
      small words(small a, uint64_t b) { return a + b; }
      int pointer(int a, int *b) { return a + *b; }
      int real(double a) { return a > 1; }
      int many(int n, ...) { return n; }
      large result(int n) { large l = {{n}}; return l; }
      jmp_buf place;
      int returning(void) { return setjmp(place); }
      """, in: folder)
    func refusal(_ name: String) async throws -> RunRefusal? {
      let runs = try await listing.run(name)
      if case .refused(let refusal) = runs.outcome { return refusal }
      return nil
    }
    #expect(try await refusal("pointer") == .parameter(number: 2, type: "int *"))
    #expect(try await refusal("real") == .parameter(number: 1, type: "double"))
    #expect(try await refusal("many") == .variadic)
    #expect(try await refusal("result") == .result(type: "large"))
    #expect(try await refusal("returning") == .callee("_setjmp"))
    // The result's name is one that nobody but the file knows.
    #expect(try await refusal("words") == .result(type: "small"))
  }

  @Test func `a listing that was read does not say what its functions take`() async throws {
    let runs = try await Runnable.assembly("\tretq").run("f")
    guard case .refused(.unknownSignature) = runs.outcome else {
      Issue.record("\(runs.outcome)")
      return
    }
    #expect(runs.runs.isEmpty)
  }
}
