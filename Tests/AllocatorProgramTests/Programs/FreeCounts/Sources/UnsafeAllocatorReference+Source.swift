#if !SAME_MODULE
  import AllocatorCore
#endif

extension UnsafeAllocatorReference: Source where Referent: Source & ~Copyable {
  /// Makes a reference to a source that stays for ever, in no check's count.
  init() {
    let referent = UnsafeMutablePointer<Referent>.allocate(capacity: 1)
    unsafe referent.initialize(to: Ledger.shared.pause { Referent() })
    unsafe self.init(UnsafePointer(referent))
  }
}
