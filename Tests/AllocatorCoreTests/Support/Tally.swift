import AllocatorCore
import Testing

/// What the allocators of a test handed out and took back, checked against the contract.
final class Tally: @unchecked Sendable {
  /// The tally that allocators of the current test count into.
  @TaskLocal static var current = Tally()

  private final class Findings {
    var violations: [AllocationViolation] = []
  }

  private let findings: Findings
  private let allocator: CheckingAllocator<SystemAllocator>
  private(set) var allocations = 0
  private(set) var frees = 0

  init() {
    let findings = Findings()
    self.findings = findings
    allocator = CheckingAllocator { findings.violations.append($0) }
  }

  /// Blocks that were freed twice, or with another size or alignment than they had, writes behind their
  /// end, and leaks.
  var violations: [AllocationViolation] { findings.violations + allocator.leaks }

  func allocate(size: Int, alignment: Int) -> UnsafeMutableRawPointer? {
    let block = unsafe allocator.allocate(size: size, alignment: alignment)
    if unsafe block != nil { allocations += 1 }
    return unsafe block
  }

  func deallocate(_ pointer: UnsafeMutableRawPointer, size: Int, alignment: Int) {
    frees += 1
    unsafe allocator.deallocate(pointer, size: size, alignment: alignment)
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
