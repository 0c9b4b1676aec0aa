/// What can be done to a box, whatever its value is.
enum BoxOperation: CaseIterable {
  case mutate, assign, assignInSpan, overwrite, consume, leakAndAdopt, read
  case tryMaking, tryMakingWithoutMemory, passThroughOptional
}
