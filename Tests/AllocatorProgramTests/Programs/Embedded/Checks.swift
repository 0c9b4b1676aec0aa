import AllocatorCore
import Heap

/// Runs all checks, and returns the line of the first expectation that failed, or zero.
@c(check) public func check() -> CInt {
  boxes()
  boxesByReference()
  vectors()
  arenas()
  otherAllocators()
  requests()
  return unsafe firstFailure
}

nonisolated(unsafe) var firstFailure: CInt = 0
nonisolated(unsafe) var destructions = 0

func expect(_ condition: Bool, line: CInt = #line) {
  if unsafe !condition && firstFailure == 0 { unsafe firstFailure = line }
}

/// Expects that a body allocates a number of blocks and frees them all.
func expectFrees(of count: CInt, line: CInt = #line, _ body: () -> Void) {
  let allocations = heap_allocations()
  let frees = heap_frees()
  body()
  expect(heap_allocations() - allocations == count, line: line)
  expect(heap_frees() - frees == count, line: line)
}

/// A value whose ends are counted.
struct Witness: ~Copyable {
  var number = 1
  deinit { unsafe destructions += 1 }
}

/// Expects that a body ends a number of witnesses.
func expectDestructions(of count: Int, line: CInt = #line, _ body: () -> Void) {
  let before = unsafe destructions
  body()
  expect(unsafe destructions - before == count, line: line)
}
