import AsmDiff
import Foundation
import Testing

/// One package for all steps: building it is what takes the time.
@Suite struct PackageModulesTests {
  @Test func `a fixture may import modules of the package that encloses it`() async throws {
    let package = try await PackageFixture()
    try await planBuildsNothing(package)
    try await modulesAreBuiltOnce(package)
    try await nothingHappensTwice(package)
    try await changesAreNoticed(package)
    try await errorsArriveWhole(package)
  }

  private func mentions(_ number: Int, _ name: String, _ package: PackageFixture) async -> Bool {
    await package.compile(name)[0].mentions(number)
  }

  private func planBuildsNothing(_ package: PackageFixture) async throws {
    let plan = try await package.compiler.plan(["Dep", "deep", "other"].map(package.request))
    let targets = plan.compactMap { call in
      call.arguments.firstIndex(of: "--target").map { call.arguments[$0 + 1] }
    }
    #expect(plan.first?.arguments.last == "--print-manifest-job-graph")
    #expect(targets == ["Shapes", "other-shapes"], "Dep comes with Shapes")
    #expect(plan.count == 6)
    #expect(try package.takeCalls().count == 1, "only SwiftPM's own plan is asked for")
  }

  private func modulesAreBuiltOnce(_ package: PackageFixture) async throws {
    let names = ["Dep", "inside", "alone", "other", "deep", "free"]
    let results = await package.compiler.compile(names.map(package.request))
    let numbers = [2111, 777, 3333, 444, 111, 5]
    #expect(zip(results, numbers).map { $0.mentions($1) } == numbers.map { _ in true })
    let calls = try package.takeCalls()
    #expect(calls.count { $0.hasPrefix("swift build") } == 4, "a plan and three targets: \(calls)")
    #expect(calls.count { $0.hasPrefix("swiftc") } == names.count)
  }

  private func nothingHappensTwice(_ package: PackageFixture) async throws {
    let names = ["Dep", "inside", "alone", "other", "deep", "free"]
    let results = await package.compiler.compile(names.map(package.request))
    #expect(results.filter(\.wasCached).count == names.count)
    #expect(try package.takeCalls() == [])
    try package.folder.write("import Foundation\nfunc g() {}", to: "main/tésts/free.swift")
    _ = await package.compile("free")
    #expect(try package.takeCalls().count { $0.hasPrefix("swift ") } == 0, "it imports nothing")
    try package.folder.write("# more", to: "main/README.md")
    #expect(await package.compile("Dep")[0].wasCached, "no target reads it")
    #expect(try package.takeCalls() == [])
  }

  private func changesAreNoticed(_ package: PackageFixture) async throws {
    let (dep, header) = ("dep/Sources/Dep/dep.swift", "main/Sources/CBits/include/bits.h")
    try package.folder.write("@inlinable public func dep(_ x: Int) -> Int { x &+ 222 }", to: dep)
    try package.folder.write("static inline int bits(void) { return 5000; }\n", to: header)
    #expect(await mentions(5222, "Dep", package))
    let extra = "extension Int { @inlinable public var extra: Int { self &+ 900 } }"
    try package.folder.write(extra, to: "dep/Sources/Dep/extra.swift")
    try package.folder.write(
      "import Dep\npublic func f(_ x: Int) -> Int { x.extra }", to: "main/tésts/deep.swift")
    #expect(await mentions(900, "deep", package))
    #expect(await package.compile("deep")[0].wasCached)
  }

  private func errorsArriveWhole(_ package: PackageFixture) async throws {
    try package.folder.write("public func shape( {", to: "main/Sources/Shapes/shapes.swift")
    let results = await package.compile("Dep", "deep")
    guard case .failure(let error as CompilerError) = results[0] else { throw CancellationError() }
    #expect(error.output?.contains("shapes.swift:1:20: error:") == true)
    #expect(results[1].mentions(900), "what does not need the broken module is compiled")
  }
}
