import AsmDiff
import Foundation
import Synchronization
import Testing

@Suite struct CompilerTests {
  private func failure(_ fake: FakeToolchain, _ path: String, timeLimit: Double = 60) async throws
    -> CompilerError
  {
    let compiler = fake.compiler(timeLimit: timeLimit)
    let result = await compiler.compile([CompilationRequest(path: path)])[0]
    guard case .failure(let error) = result else { throw Unexpected() }
    return try #require(error as? CompilerError)
  }

  private struct Unexpected: Error {}

  @Test func `what the compiler says about an error reaches the user whole`() async throws {
    let words = "a.swift:3:5: error: no\n1 | let x\n  |     `- here"
    let fake = try FakeToolchain(compile: "echo \(Invocation.quoted(words)) >&2; exit 1")
    let path = try fake.source()
    let error = try await failure(fake, path)
    #expect(error.output == words + "\n")
    #expect("\(error)".contains("'\(path)' does not compile"))
    #expect("\(error)".contains("\n" + words))
  }

  @Test func `warnings are returned, also from the cache`() async throws {
    let fake = try FakeToolchain(compile: "echo 'warning: w' >&2; echo made > \"$out\"")
    let request = CompilationRequest(path: try fake.source())
    for isCached in [false, true] {
      let result = try await fake.compiler().compile(request)
      #expect(result.diagnostics == "warning: w\n")
      #expect(result.wasCached == isCached)
    }
  }

  @Test func `a crash names the signal and what was said before it`() async throws {
    let fake = try FakeToolchain(compile: "echo 'Stack dump' >&2; kill -SEGV $$")
    let error = try await failure(fake, try fake.source())
    guard case .crashed(_, _, signal: 11, output: "Stack dump\n") = error else { throw error }
    #expect("\(error)".contains("Segmentation fault"))
  }

  @Test func `a compiler that hangs is ended with its children, and the limit is named`()
    async throws
  {
    let fake = try FakeToolchain(compile: "sleep 300 & echo $! > \"$0.pid\"; wait")
    let error = try await failure(fake, try fake.source(), timeLimit: 1)
    guard case .timedOut(_, _, seconds: 1) = error else { throw error }
    #expect("\(error)".contains("did not finish in 1 s"))
    #expect(!isRunning(try #require(fake.folder.lines(of: "bin/swiftc.pid").first)))
  }

  @Test func `a compiler that leaves no listing is an error`() async throws {
    let fake = try FakeToolchain(compile: "exit 0")
    guard case .noOutput = try await failure(fake, try fake.source()) else { throw Unexpected() }
  }

  @Test func `a file that is missing or in no known language is an error`() async throws {
    let fake = try FakeToolchain()
    #expect(
      try await failure(fake, "/nowhere/a.swift")
        == .unreadable(path: "/nowhere/a.swift", reason: "No such file or directory"))
    let path = try fake.source(named: "a.rs")
    #expect(try await failure(fake, path) == .unknownLanguage(path: path))
  }

  @Test func `one file that fails does not keep the others from being compiled`() async throws {
    let fake = try FakeToolchain(compile: "case \"$out\" in *bad*) exit 1;; esac; echo $out > $out")
    let names = ["a", "bad", "c", "d", "e"]
    let requests = try names.map {
      CompilationRequest(path: try fake.source(named: $0 + ".swift"))
    }
    let calls = Mutex<[CompilationProgress]>([])
    let compiler = fake.compiler(progress: { call in calls.withLock { $0.append(call) } })
    let listings = await compiler.compile(requests).map { try? $0.get().assembly }
    #expect(listings.map { $0 == nil } == [false, true, false, false, false])
    #expect(listings[2].map { String(decoding: $0, as: UTF8.self).hasSuffix("/c.s\n") } == true)
    #expect(calls.withLock { $0.map(\.finished).max() } == 5)
  }

  @Test func `one request is compiled once, however often it is made`() async throws {
    let fake = try FakeToolchain(compile: "sleep 0.1; echo made > \"$out\"")
    let request = CompilationRequest(path: try fake.source())
    let compiler = fake.compiler(cache: .off)
    let results = await compiler.compile([request, request, request])
    _ = try await compiler.compile(request)
    #expect(results.allSatisfy { (try? $0.get()) != nil })
    #expect(fake.compilations == 1)
  }

  @Test func `no more compilers run at once than there are jobs`() async throws {
    let body =
      "touch \"$0.$$.run\"; sleep 0.1; ls \"$0\".*.run | wc -l > \"$out\"; rm \"$0.$$.run\""
    let fake = try FakeToolchain(compile: body)
    let requests = try (0..<6).map {
      CompilationRequest(path: try fake.source(named: "f\($0).swift"))
    }
    let results = await fake.compiler(jobs: 2).compile(requests)
    let counts = try results.map { String(decoding: try $0.get().assembly, as: UTF8.self) }
    #expect(Set(counts).isSubset(of: ["1\n", "2\n"]))
  }

  @Test func `no temporary file is left, whatever happens`() async throws {
    let fake = try FakeToolchain(
      compile: "echo $TMPDIR >> \"$0.folders\"; touch \"$TMPDIR/left\"; exit 1")
    _ = try await failure(fake, try fake.source())
    let folder = try #require(fake.folder.lines(of: "bin/swiftc.folders").first)
    #expect(!FileManager.default.fileExists(atPath: String(folder)))
  }

  @Test func `an unusable cache is said once, and everything is compiled`() async throws {
    let fake = try FakeToolchain()
    let blocked = try fake.folder.write("", to: "file") + "/cache"
    let reports = Mutex<[String]>([])
    let compiler = fake.compiler(
      cache: .folder(blocked), report: { report in reports.withLock { $0.append(report.message) } })
    let requests = try ["a.swift", "b.swift"].map {
      CompilationRequest(path: try fake.source(named: $0))
    }
    let results = await compiler.compile(requests)
    #expect(results.allSatisfy { (try? $0.get().assembly) == Array("made\n".utf8) })
    #expect(reports.withLock { $0.count } == 1)
    #expect(reports.withLock { $0.first }?.contains("results are not kept") == true)
  }
}
