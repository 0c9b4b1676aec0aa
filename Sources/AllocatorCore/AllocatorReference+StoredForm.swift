extension AllocatorReference where Referent: ~Copyable {
  /// Makes a reference of the form in which containers store it.
  ///
  /// A container that hands it out imposes its own lifetime on it.
  @unsafe
  @_lifetime(immortal)
  @_transparent
  @usableFromInline
  init(storedForm stored: borrowing UnsafeAllocatorReference<Referent>) {
    unsafe self.pointer = stored.pointer
  }
}
