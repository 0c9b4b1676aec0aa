import AsmDiff
import Foundation
import Testing

/// A fixture that is run cannot do harm outside of its process.
@Suite(.timeLimit(.minutes(20))) struct ConfinementTests {
  /// Something that a run may not do, as the body of a C function.
  struct Attempt: Sendable {
    var name: String
    var body: String
    var purpose: RefusedCall.Purpose

    init(_ name: String, _ purpose: RefusedCall.Purpose, _ body: String) {
      (self.name, self.purpose, self.body) = (name, purpose, body)
    }
  }

  private static let attempts = [
    Attempt("make", .writing, #"return open(HERE "made", O_WRONLY | O_CREAT, 0600);"#),
    Attempt("open", .writing, #"return open(HERE "victim", O_RDWR);"#),
    Attempt("inside", .writing, #"return open("made", O_WRONLY | O_CREAT, 0600);"#),
    Attempt("stream", .writing, #"return fopen(HERE "made", "w") != 0;"#),
    Attempt("truncating", .writing, #"return truncate(HERE "victim", 0);"#),
    Attempt("deleting", .writing, #"return unlink(HERE "victim");"#),
    Attempt("renaming", .writing, #"return rename(HERE "victim", HERE "made");"#),
    Attempt("linking", .writing, #"return link(HERE "victim", HERE "made");"#),
    Attempt("pointing", .writing, #"return symlink("/", HERE "made");"#),
    Attempt("folder", .writing, #"return mkdir("made", 0700);"#),
    Attempt("rights", .writing, #"return chmod(HERE "victim", 0777);"#),
    Attempt("pipes", .writing, #"return mkfifo(HERE "made", 0600);"#),
    Attempt("forking", .process, "return fork();"),
    // The C library blocks signals meanwhile.
    Attempt("shell", .unknown, #"return system("touch '" HERE "made'");"#),
    Attempt(
      "program", .process, #"return execl("/bin/touch", "touch", HERE "made", (char *)0);"#),
    Attempt("connecting", .socket, "return socket(AF_INET, SOCK_STREAM, 0);"),
    Attempt("pairing", .socket, "int ends[2]; return socketpair(AF_UNIX, SOCK_STREAM, 0, ends);"),
    Attempt("parent", .signal, "return kill(getppid(), SIGTERM);"),
    Attempt("everyone", .signal, "return kill(-1, SIGTERM);"),
    Attempt("spying", .signal, "return (int)ptrace(PTRACE_ATTACH, getppid(), 0, 0);"),
    Attempt(
      "limits", .unknown,
      "struct rlimit all = {RLIM_INFINITY, RLIM_INFINITY}; return setrlimit(RLIMIT_FSIZE, &all);"),
    // The number of `io_uring_setup`, by which a kernel does nearly everything on request.
    Attempt("ring", .unknown, "char ring[128] = {0}; return (int)syscall(425, 1, ring);"),
    Attempt("handling", .unknown, "return signal(SIGSYS, SIG_IGN) == SIG_ERR;"),
    // With the bit of another table of system calls.
    Attempt("otherTable", .unknown, "return (int)syscall(0x40000000 | 57);"),
  ]

  private static let headers = [
    "fcntl.h", "signal.h", "stdio.h", "stdlib.h", "sys/ptrace.h", "sys/resource.h", "sys/socket.h",
    "sys/stat.h", "unistd.h",
  ]

  private static func source(_ folder: ScratchFolder) -> String {
    let lines = headers.map { "#include <\($0)>" } + ["#define HERE \"\(folder.path)/\""]
    return (lines + attempts.map { "int try_\($0.name)(void) { \($0.body) }" })
      .map { $0 + "\n" }.joined()
  }

  @Test func `a run that would change anything is ended, and says why`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-confined")
    try folder.write("intact", to: "victim")
    let listing = try await Runnable.c("#define _GNU_SOURCE\n" + Self.source(folder), in: folder)
    var limits = RunLimits()
    limits.failures = 0
    let results = try await listing.run(
      functions: Self.attempts.map { "try_" + $0.name }, limits: limits)
    #expect(results.count == Self.attempts.count)
    for (result, attempt) in zip(results, Self.attempts) {
      let run = try #require(result.runs.first, "\(attempt.name): \(result.outcome)")
      guard case .refused(let call) = run.trace.ending else {
        Issue.record("\(attempt.name): \(run.trace.ending)")
        continue
      }
      #expect(call.purpose == attempt.purpose, "\(attempt.name)")
      #expect(!result.isConfirmed, "\(attempt.name)")
    }
    #expect(folder.read("victim") == "intact")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(!names.contains("made"), "\(names)")
  }

  @Test func `a run may read, allocate, sleep, and start a thread`() async throws {
    let folder = try ScratchFolder(name: "asmdiff-confined")
    try folder.write("text", to: "readable")
    let text = """
      #include <fcntl.h>
      #include <pthread.h>
      #include <stdlib.h>
      #include <time.h>
      #include <unistd.h>
      static void *work(void *p) { return p; }
      int f(void) {
        char bytes[4];
        int file = open("\(folder.path)/readable", O_RDONLY);
        if (read(file, bytes, 4) != 4 || bytes[0] != 't' || close(file) != 0) return 1;
        struct timespec moment = {0, 1000};
        if (nanosleep(&moment, 0) != 0) return 2;
        void *volatile block = malloc(1 << 22);
        free(block);
        pthread_t thread;
        if (pthread_create(&thread, 0, work, 0) || pthread_join(thread, 0)) return 3;
        return 7;
      }
      """
    let runs = try await Runnable.c(text, in: folder).run("f")
    #expect(runs.runs.first?.trace.ending == .returned(7))
  }

  @Test(arguments: [
    // Runs before `main`.
    "__attribute__((constructor)) static void early(void) { leave(); }",
    // Runs before that: it decides while the program is loaded which function another name means.
    """
    static void *choose(void) { leave(); return (void *)leave; }
    void chosen(void) __attribute__((ifunc("choose")));
    void (*volatile kept)(void) = chosen;
    """,
  ])
  func `code that runs before the function cannot write either`(_ early: String) async throws {
    let folder = try ScratchFolder(name: "asmdiff-confined")
    // No call of a library: none of them has an address while the program is loaded.
    let text = """
      #include <fcntl.h>
      static __attribute__((noinline)) void leave(void) {
        long result, call = 2, flags = O_WRONLY | O_CREAT, mode = 0600;
        __asm__ volatile("syscall" : "=a"(result) : "a"(call), "D"("\(folder.path)/made"),
          "S"(flags), "d"(mode) : "rcx", "r11", "memory");
      }
      \(early)
      int f(void) { return 3; }
      """
    let listing = try await Runnable.c(text, in: folder)
    do {
      let runs = try await listing.run("f")
      guard case .refused(let call)? = runs.runs.first?.trace.ending else {
        Issue.record("\(runs.texts)")
        return
      }
      #expect(call.purpose == .writing)
    } catch let error as RunError {
      #expect(error.problem == .noTrace)
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/made"))
  }

  @Test func `the report says what a fixture tried`() async throws {
    let folder = try ScratchFolder()
    let text = """
      #include <fcntl.h>
      #include <stdlib.h>
      // asmdiff: leaky allocates malloc(8) free(0)
      // asmdiff: writes identical-to alsoWrites
      void *leaky(void) { void *volatile p = malloc(8); free(p); return p; }
      int writes(void) { return creat("\(folder.path)/made", 0600); }
      int alsoWrites(void) { return creat("\(folder.path)/made", 0600); }
      """
    try folder.write(text, to: "sample.c")
    let result = try await BuiltCommand(folder: folder.path)
      .run(["check", "--run", "sample.c"])
    #expect(
      result.output.contains(
        "with () not confirmed: 'creat' did not return: stopped: it tried to write to a file"),
      "\(result.output)\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/made"))
  }
}
