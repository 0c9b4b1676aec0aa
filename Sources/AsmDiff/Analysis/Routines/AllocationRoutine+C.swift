extension AllocationRoutine {
  /// C's routines of the heap.
  ///
  /// Sources: ISO C23 7.24.3 (`aligned_alloc`, `calloc`, `free`, `free_sized`, `free_aligned_sized`,
  /// `malloc`, `realloc`) and 7.26.2.6 (`strdup`, `strndup`); POSIX.1-2024 (`posix_memalign`,
  /// `reallocarray`); the manual pages of glibc (`memalign`, `valloc`, `pvalloc`, `cfree`) and of Darwin
  /// (`reallocf`, `malloc_type_malloc(3)`: a type's identifier comes last).
  static let ofC: [String: Self] = [
    "malloc": .allocating("malloc", sizes: [0]),
    "calloc": .allocating("calloc", sizes: [0, 1]),
    "realloc": reallocating("realloc", sizes: [1]),
    "reallocf": reallocating("reallocf", sizes: [1]),
    "reallocarray": reallocating("reallocarray", sizes: [1, 2]),
    // The alignment, then the size.
    "aligned_alloc": .allocating("aligned_alloc", sizes: [0, 1]),
    "memalign": .allocating("memalign", sizes: [0, 1]),
    "posix_memalign": Self(
      event: "posix_memalign", operands: [.size(argument: 1), .size(argument: 2)],
      result: .blockThroughArgument(0)),
    "valloc": .allocating("valloc", sizes: [0]),
    "pvalloc": .allocating("pvalloc", sizes: [0]),
    "malloc_type_malloc": .allocating("malloc_type_malloc", sizes: [0]),
    "malloc_type_calloc": .allocating("malloc_type_calloc", sizes: [0, 1]),
    "malloc_type_realloc": reallocating("malloc_type_realloc", sizes: [1]),
    "malloc_type_aligned_alloc": .allocating("malloc_type_aligned_alloc", sizes: [0, 1]),
    "malloc_type_free": .freeing("malloc_type_free"),
    // How long the string is, and so how large the block, nobody can see.
    "strdup": Self(
      event: "strdup", operands: [.pointer(argument: 0)], result: .block(canFail: true)),
    "strndup": reallocating("strndup", sizes: [1]),
    "free": .freeing("free"),
    "cfree": .freeing("cfree"),
    "free_sized": .freeing("free_sized", sizes: [1]),
    "free_aligned_sized": .freeing("free_aligned_sized", sizes: [1, 2]),
  ]

  /// A routine that takes a pointer and gives a block.
  private static func reallocating(_ event: String, sizes: [Int]) -> Self {
    Self(
      event: event, operands: [.pointer(argument: 0)] + sizes.map { .size(argument: $0) },
      result: .block(canFail: true))
  }
}
