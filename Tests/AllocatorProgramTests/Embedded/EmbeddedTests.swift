import AsmDiff
import Testing

extension AllocatorPrograms {
  /// AllocatorCore in Embedded Swift.
  @Suite struct Embedded {
    let workshop: Workshop

    /// What boxes, vectors and arenas need of the C library.
    private let heap = ["malloc", "realloc", "free"]

    init() throws { workshop = try #require(Workshop.current) }

    @Test(arguments: EmbeddedTarget.all)
    func `the library and a program that uses all of it compile`(
      for target: EmbeddedTarget
    ) async throws {
      let compilation = try await workshop.object(of: Program(folder: "Embedded"), for: target)
      #expect(compilation.isSuccess, "\(compilation.output)")
    }

    #if os(Linux)
      @Test(arguments: EmbeddedTarget.all)
      func `a client calls the heap, copies memory, and needs nothing else`(
        for target: EmbeddedTarget
      ) async throws {
        let object = try await workshop.object(of: Program(folder: "EmbeddedClient"), for: target)
        try #require(object.isSuccess, "\(object.output)")
        let image = try await workshop.link(
          [object.product], for: target, exporting: ["use_boxes", "use_vectors"],
          promised: heap + target.memoryRoutines)
        #expect(image.isSuccess, "\(image.output)")
      }

      @Test func `a client that makes an object calls the runtime's allocator besides`()
        async throws
      {
        let target = try #require(EmbeddedTarget.all.first)
        let object = try await workshop.object(of: Program(folder: "EmbeddedObject"), for: target)
        try #require(object.isSuccess, "\(object.output)")
        let image = try await workshop.link(
          [object.product], for: target, exporting: ["use_object"],
          promised: heap + target.memoryRoutines)
        #expect(image.status == .exited(1))
        #expect(image.output.contains("undefined symbol: posix_memalign"), "\(image.output)")
      }
    #endif

    #if os(Linux) && arch(x86_64)
      /// The status of the program is the line of the first expectation that failed.
      @Test(arguments: EmbeddedTarget.runnable)
      func `every block is freed once, on 64 bits and on 32`(
        for target: EmbeddedTarget
      ) async throws {
        let program = try Program(folder: "Embedded")
        let object = try await workshop.object(of: program, for: target)
        try #require(object.isSuccess, "\(object.output)")
        let heap = try await workshop.heap(of: program, for: target)
        try #require(heap.isSuccess, "\(heap.output)")
        let image = try await workshop.link(
          [object.product, heap.product], for: target, exporting: ["_start"])
        try #require(image.isSuccess, "\(image.output)")
        let outcome = try await workshop.run(image.product, for: target)
        #expect(outcome.status == .exited(0))
      }
    #endif
  }
}
