/// A way to make another program of a line.
enum MutationOperator: String, CaseIterable, Sendable {
  case register = "another register"
  case registerWidth = "a register of another width"
  case immediate = "another immediate"
  case displacement = "another displacement"
  case scale = "another scale or shift"
  case condition = "another condition"
  case mnemonic = "another instruction"
  case operandOrder = "another order of operands"
  case prefix = "another prefix"
  case segment = "another segment"
  case callee = "another callee"
  case callForm = "a call through what a symbol names"
  case symbol = "another symbol"
  case symbolOffset = "another offset from a symbol"
  case branchTarget = "another branch target"
  case movedLabel = "a label at another place"
  case deleted = "a deleted instruction"
  case repeated = "a repeated instruction"
  case swapped = "two swapped instructions"
  case constant = "another constant"
  case string = "another string"
  case tableEntry = "another table entry"
  case dataSymbol = "another offset from a symbol in data"
  case dataWidth = "another width of data"
  case deletedData = "a deleted line of data"
  case repeatedData = "a repeated line of data"
  case swappedData = "two swapped lines of data"
  case size = "another size"
  case deletedCall = "a deleted call of a routine"
  case repeatedCall = "a repeated call of a routine"
  case freedPointer = "another pointer freed"
  case routine = "another routine"
  case droppedBranch = "a dropped branch"

  /// Those that change data.
  static let ofData: [MutationOperator] = [
    .constant, .string, .tableEntry, .dataSymbol, .dataWidth, .deletedData, .repeatedData,
    .swappedData,
  ]

  /// Those that change instructions.
  static let ofCode = allCases.filter {
    !ofData.contains($0)
      && (!ofAllocations.contains($0) || [.condition, .branchTarget].contains($0))
  }

  /// Those that change what is allocated and freed.
  static let ofAllocations: [MutationOperator] = [
    .size, .deletedCall, .repeatedCall, .freedPointer, .routine, .condition, .branchTarget,
    .droppedBranch,
  ]
}
