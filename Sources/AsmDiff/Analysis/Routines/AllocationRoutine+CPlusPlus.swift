extension AllocationRoutine {
  /// C++'s operators `new` and `delete`, which a program may replace: their events keep their symbols.
  ///
  /// Sources: ISO C++ 17.6.3 for what they take, the Itanium C++ ABI 5.1 for the symbols: `nw`, `na`, `dl`
  /// and `da`; `m` and `j` are `size_t` of 64 and of 32 bits.
  static let ofCPlusPlus: [String: Self] = {
    let aligned = "St11align_val_t"
    let silent = "RKSt9nothrow_t"
    var table: [String: Self] = [:]
    for operation in ["_Znw", "_Zna"] {
      for size in ["m", "j"] {
        let name = operation + size
        table[name] = allocating(name, sizes: [0], canFail: false)
        table[name + silent] = allocating(name + silent, sizes: [0])
        table[name + aligned] = allocating(name + aligned, sizes: [0, 1], canFail: false)
        table[name + aligned + silent] = allocating(name + aligned + silent, sizes: [0, 1])
      }
    }
    for operation in ["_ZdlPv", "_ZdaPv"] {
      table[operation] = freeing(operation)
      table[operation + silent] = freeing(operation + silent)
      table[operation + aligned] = freeing(operation + aligned, sizes: [1])
      table[operation + aligned + silent] = freeing(operation + aligned + silent, sizes: [1])
      for size in ["m", "j"] {
        table[operation + size] = freeing(operation + size, sizes: [1])
        table[operation + size + aligned] = freeing(operation + size + aligned, sizes: [1, 2])
      }
    }
    return table
  }()
}
