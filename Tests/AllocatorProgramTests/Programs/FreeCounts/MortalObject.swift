/// An object that must be destroyed once.
final class MortalObject {
  private let identifier = Ledger.shared.noteBirth()

  deinit { Ledger.shared.noteDeath(identifier) }
}
