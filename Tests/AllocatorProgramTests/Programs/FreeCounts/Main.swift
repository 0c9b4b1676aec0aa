#if !SAME_MODULE
  import AllocatorCore
#endif
#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Prints the checks that failed and the number of all, and ends with status 1 if one failed.
@main
struct FreeCounts {
  static func main() async {
    await checkAll(over: EmptySource.self)
    await checkAll(over: MoveOnlySource.self)
    await checkSome(over: ByteSource.self)
    await checkSome(over: PointerSource.self)
    await checkSome(over: WideSource.self)
    await checkSome(over: AlignedSource.self)
    await checkSome(over: ObjectSource.self)
    await checkSome(over: UnsafeAllocatorReference<MoveOnlySource>.self)
    print("\(Report.shared.checks) checks")
    if Report.shared.failures != 0 { exit(1) }
  }

  private static func checkAll<S: Source & ~Copyable>(over source: S.Type) async {
    checkFurtherOwners(over: source)
    await checkSuspensions(over: source)
    await checkSome(over: source)
  }

  /// Checks less by code that knows the kind of source: all for all kinds takes twice as long to compile.
  private static func checkSome<S: Source & ~Copyable>(over source: S.Type) async {
    checkSimpleOwners(over: source)
    checkReferences(to: source)
    checkUnspecialized(over: source)
    await checkUnspecializedSuspensions(over: source)
  }

  /// Checks everything by code that does not know the kind of source.
  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private static func checkUnspecialized<S: Source & ~Copyable>(over source: S.Type) {
    checkSimpleOwners(over: source)
    checkFurtherOwners(over: source)
    checkReferences(to: source)
  }

  @inline(never)
  @_semantics("optimize.sil.specialize.generic.never")
  private static func checkUnspecializedSuspensions<S: Source & ~Copyable>(
    over source: S.Type
  ) async {
    await checkSuspensions(over: source)
  }
}
