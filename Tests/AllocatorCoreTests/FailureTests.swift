import AllocatorCore
import Testing

#if canImport(Glibc) || canImport(Musl) || os(macOS)
  /// Each ends a program, so each runs in a process of its own.
  @Suite struct FailureTests {
    @Test func `a failed allocation ends the program and tells size and alignment`() async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        handleAllocationFailure(size: 4096, alignment: 8)
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(output.contains("allocation of 4096 bytes with alignment 8 failed"))
    }

    @Test func `a box that gets no memory ends the program`() async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        consume(Box(1, in: StatefulAllocator(limit: 0)))
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(output.contains("allocation of 8 bytes with alignment 8 failed"))
    }

    @Test func `a vector that gets no memory ends the program`() async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        consume(vector(of: 0..<5, in: StatefulAllocator(limit: 32)))
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(output.contains("allocation of 64 bytes with alignment 8 failed"))
    }

    @Test func `a capacity whose size overflows ends the program`() async {
      await #expect(processExitsWith: .failure) {
        var numbers = Vector<Int, TallyingAllocator>(in: TallyingAllocator())
        numbers.reserveCapacity(.max / 4)
      }
    }

    @Test(arguments: [-1, 3, Int.max])
    func `a position out of bounds ends the program`(position: Int) async {
      await #expect(processExitsWith: .failure) { [position] in
        let numbers = vector(of: 0..<3, in: SystemAllocator())
        consume(numbers[position])
      }
    }

    @Test func `removing from an empty vector ends the program`() async {
      await #expect(processExitsWith: .failure) {
        var numbers = Vector<Int, SystemAllocator>(in: SystemAllocator())
        consume(numbers.removeLast())
      }
    }
  }
#endif
