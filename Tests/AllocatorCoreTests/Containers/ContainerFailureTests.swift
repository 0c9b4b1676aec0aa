import AllocatorCore
import Testing

#if canImport(Glibc) || canImport(Musl) || os(macOS)
  /// What may not be asked of a container; each ends a program, so each runs in a process of its own.
  @Suite struct ContainerFailureTests {
    /// An operation that breaks a precondition.
    enum Breach: String, Codable, CaseIterable {
      case negativeCapacity, negativeRepetition, overflowingCapacity, overflowingReservation
      case overflowingRoom, negativeRoom
      case insertBelow, insertBehind, insertSpanBehind, removeBehind, removeFromEmpty
      case swapBehind, swapSameBehind, truncateBelow
      case rangeBelow, rangeBehind, positionBelow, positionBehind
    }

    /// What a debug build says.
    private static func rule(_ breach: Breach) -> String {
      switch breach {
      case .negativeCapacity: "a capacity is at least 0 (was -1)"
      case .negativeRepetition: "a count is at least 0 (was -1)"
      case .overflowingCapacity, .overflowingReservation:
        "the block of a vector has at most Int.max bytes (were \(Int.max / 4) elements of 8 bytes)"
      case .overflowingRoom:
        "a vector holds at most Int.max elements (were 3 and \(Int.max) more)"
      case .negativeRoom: "the room to add is at least 0 (was -1)"
      case .insertBelow: "(was -1, count 3)"
      case .insertBehind, .insertSpanBehind: "(was 4, count 3)"
      case .removeBehind, .swapBehind, .swapSameBehind, .positionBehind:
        "a position is at least 0 and below the count (was 3, count 3)"
      case .removeFromEmpty: "an empty vector has no last element to remove"
      case .truncateBelow: "a count to keep is at least 0 (was -1)"
      case .rangeBelow: "between 0 and the count (was -1..<2, count 3)"
      case .rangeBehind: "between 0 and the count (was 2..<4, count 3)"
      case .positionBelow: "a position is at least 0 and below the count (was -1, count 3)"
      }
    }

    @Test(arguments: Breach.allCases)
    func `a breach ends the program and tells the rule and the value`(breach: Breach) async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) { [breach] in
        breach.commit()
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #if DEBUG
        #expect(output.contains(Self.rule(breach)))
      #else
        #expect(!output.contains("allocation of"))
      #endif
    }

    @Test func `a vector that cannot hold what is copied into it ends the program`() async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let ledger = Ledger()
        ledger.isRefusing = true
        consume(Vector(copying: [1, 2, 3], in: LedgerAllocator(ledger: ledger)))
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(output.contains("allocation of 24 bytes with alignment 8 failed"))
    }

    @Test func `a box that cannot be cloned ends the program`() async throws {
      let result = await #expect(
        processExitsWith: .failure, observing: [\.standardErrorContent]
      ) {
        let ledger = Ledger()
        let box = Box(UInt16(1), in: LedgerAllocator(ledger: ledger))
        ledger.isRefusing = true
        consume(box.clone())
      }
      let output = String(decoding: try #require(result).standardErrorContent, as: UTF8.self)
      #expect(output.contains("allocation of 2 bytes with alignment 2 failed"))
    }
  }

  extension ContainerFailureTests.Breach {
    fileprivate func commit() {
      typealias Numbers = Vector<Int, SystemAllocator>
      var numbers = vector(of: 0..<3, in: SystemAllocator())
      switch self {
      case .negativeCapacity: numbers = Numbers(capacity: -1, in: SystemAllocator())
      case .negativeRepetition:
        numbers = Numbers(repeating: 0, count: -1, in: SystemAllocator())
      case .overflowingCapacity: numbers = Numbers(capacity: .max / 4, in: SystemAllocator())
      case .overflowingReservation: numbers.reserveCapacity(.max / 4)
      case .overflowingRoom: numbers.append(addingCapacity: .max) { _ in }
      case .negativeRoom: numbers.append(addingCapacity: -1) { _ in }
      default: commitAtPosition(&numbers)
      }
      consume(numbers)
    }

    private func commitAtPosition(_ numbers: inout Vector<Int, SystemAllocator>) {
      switch self {
      case .insertBelow: numbers.insert(7, at: -1)
      case .insertBehind: numbers.insert(7, at: 4)
      case .insertSpanBehind:
        let added = [1, 2]
        numbers.insert(copying: added.span, at: 4)
      case .removeBehind: consume(numbers.remove(at: 3))
      case .removeFromEmpty:
        numbers.removeAll()
        consume(numbers.removeLast())
      case .swapBehind: numbers.swapAt(0, 3)
      case .swapSameBehind: numbers.swapAt(3, 3)
      case .truncateBelow: numbers.truncate(to: -1)
      case .rangeBelow: numbers.removeSubrange(-1..<2)
      case .rangeBehind: numbers.removeSubrange(2..<4)
      case .positionBelow: numbers[-1] = 7
      default: numbers[3] = 7
      }
    }
  }
#endif
