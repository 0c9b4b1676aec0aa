import AllocatorCore
import Synchronization
import Testing

/// What the allocators of a test handed out and took back, checked against the contract.
///
/// Tests that run at once share the tally that is there by default, so all of it is under a lock.
final class Tally: @unchecked Sendable {
  /// The tally that allocators of the current test count into.
  @TaskLocal static var current = Tally()

  private final class Findings {
    var violations: [AllocationViolation] = []
  }

  private let lock = Mutex(())
  private let findings: Findings
  private let allocator: CheckingAllocator<SystemAllocator>
  private var served = 0
  private var returned = 0

  init() {
    let findings = Findings()
    self.findings = findings
    allocator = CheckingAllocator { findings.violations.append($0) }
  }

  var allocations: Int { lock.withLock { _ in served } }
  var frees: Int { lock.withLock { _ in returned } }

  /// Blocks that were freed twice, or with another size or alignment than they had, writes behind their
  /// end, and leaks.
  var violations: [AllocationViolation] {
    lock.withLock { _ in findings.violations + allocator.leaks }
  }

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let address = lock.withLock { _ in
      let block = unsafe allocator.allocate(size: size, alignment: alignment)
      if unsafe block != nil { served += 1 }
      return UInt(bitPattern: block)
    }
    return unsafe UnsafeMutableRawPointer(bitPattern: address)
  }

  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    let address = UInt(bitPattern: pointer)
    lock.withLock { _ in
      returned += 1
      guard let block = unsafe UnsafeMutableRawPointer(bitPattern: address) else { return }
      unsafe allocator.deallocate(block, size: size, alignment: alignment)
    }
  }
}

/// Runs a body and expects it to allocate `blocks` blocks, and to free each once, as it was allocated.
func expectFrees(
  of blocks: Int, sourceLocation: SourceLocation = #_sourceLocation, in body: () throws -> Void
) rethrows {
  let tally = Tally()
  try Tally.$current.withValue(tally, operation: body)
  #expect(tally.allocations == blocks, sourceLocation: sourceLocation)
  #expect(tally.frees == blocks, sourceLocation: sourceLocation)
  #expect(tally.violations == [], sourceLocation: sourceLocation)
}
