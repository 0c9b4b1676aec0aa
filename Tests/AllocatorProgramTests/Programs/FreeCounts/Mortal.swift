/// A move-only value that must be destroyed once.
struct Mortal: ~Copyable {
  private let identifier = Ledger.shared.noteBirth()

  deinit { Ledger.shared.noteDeath(identifier) }
}
