// The files of this folder are the only ones that know which C library they are built on.
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The system calls that processes and files need, each in Swift's terms.
enum Platform {
  /// A system call that failed.
  struct Failure: Error, Hashable {
    /// The value of `errno`.
    var code: Int32
    /// What the system calls that value.
    var reason: String { unsafe String(cString: strerror(code)) }

    /// The failure that `errno` now holds.
    static var last: Self { Self(code: errno) }
    /// Whether nothing has the path.
    var isMissingFile: Bool { code == ENOENT || code == ENOTDIR }
  }

  /// How a process ended.
  enum Ending: Hashable, Sendable {
    /// It returned this exit status.
    case exited(Int32)
    /// This signal ended it.
    case signalled(Int32)
  }

  /// Signals that a person or a supervisor sends to end a program.
  static let endingSignals = [SIGINT, SIGTERM, SIGHUP]

  /// Signals by which a processor ends a program that it was told to end: `ud2`, `int3`, `brk`.
  static let trapSignals = [SIGILL, SIGTRAP]

  /// The signal by which a kernel ends a program that made a system call which is refused.
  static let refusalSignal = SIGSYS

  /// What the system calls a signal.
  static func signalName(_ signal: Int32) -> String {
    unsafe strsignal(signal).map { unsafe String(cString: $0) } ?? "signal \(signal)"
  }

  /// This process.
  static var processIdentifier: Int32 { getpid() }

  /// Lets the calling thread sleep.
  static func sleep(microseconds: UInt32) { usleep(microseconds) }
}

// MARK: - Files

extension Platform {
  /// What tells one state of a file from another without reading it.
  struct Stamp: Hashable {
    /// In bytes.
    var size: Int64
    var device: UInt64
    var inode: UInt64
    /// When the content last changed, in nanoseconds since 1970.
    var modified: Int64
    /// When the content or the attributes last changed, in nanoseconds since 1970.
    ///
    /// No program can set it, so a file that was rewritten has another.
    var changed: Int64
    var isDirectory: Bool
    var isRegular: Bool
  }

  /// The stamp of a file, or of what a symbolic link names; nil when there is none.
  static func stamp(of path: String) -> Stamp? {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    #if canImport(Darwin)
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #else
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #endif
    return Stamp(
      size: Int64(status.st_size), device: UInt64(truncatingIfNeeded: status.st_dev),
      inode: UInt64(status.st_ino), modified: nanoseconds(modified), changed: nanoseconds(changed),
      isDirectory: status.st_mode & S_IFMT == S_IFDIR,
      isRegular: status.st_mode & S_IFMT == S_IFREG)
  }

  /// The time of day, in nanoseconds since 1970, from the clock that stamps files.
  static var now: Int64 {
    var time = timespec()
    unsafe clock_gettime(CLOCK_REALTIME, &time)
    return nanoseconds(time)
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Whether a path names a file that this user may execute.
  static func isExecutable(_ path: String) -> Bool {
    unsafe stamp(of: path)?.isRegular == true && access(path, X_OK) == 0
  }

  /// The path without symbolic links; nil when nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let name = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(name) }
    return unsafe String(cString: name)
  }

  /// All bytes of a file; of one that has more than `limit`, the first ones, and more than `limit`.
  static func contents(of path: String, limit: Int = .max) throws(Failure) -> [UInt8] {
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw .last }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw Failure(code: EISDIR) }
    var bytes: [UInt8] = []
    var isMore = true
    while isMore && bytes.count <= limit {
      isMore = try readChunk(from: descriptor, size: Int(status.st_size) + 1, into: &bytes)
    }
    return bytes
  }

  /// Appends what one read gives; false at the end of the file or pipe.
  static func readChunk(
    from descriptor: Int32, size: Int, into bytes: inout [UInt8]
  ) throws(Failure) -> Bool {
    var count = 0
    let wanted = max(size - bytes.count, 65_536)
    bytes.reserveCapacity(bytes.count + wanted)
    let chunk = unsafe [UInt8](unsafeUninitializedCapacity: wanted) { buffer, initialized in
      count = unsafe read(descriptor, buffer.baseAddress, wanted)
      initialized = max(count, 0)
    }
    if count < 0 {
      if errno == EINTR || errno == EAGAIN { return true }
      throw .last
    }
    bytes += chunk
    return count > 0
  }

  /// Makes a file that did not exist and writes it.
  static func create(_ path: String, containing bytes: [UInt8]) throws(Failure) {
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count < 0 && errno != EINTR { throw .last }
      written += max(count, 0)
    }
  }

  /// Gives a file another name, in one step; replaces what had that name.
  static func rename(_ path: String, to newPath: String) throws(Failure) {
    #if canImport(Glibc)
      let status = unsafe Glibc.rename(path, newPath)
    #elseif canImport(Musl)
      let status = unsafe Musl.rename(path, newPath)
    #else
      let status = unsafe Darwin.rename(path, newPath)
    #endif
    guard status == 0 else { throw .last }
  }

  /// Makes a new folder for this user alone; `prefix` is where, and how its name begins.
  static func makeTemporaryFolder(prefix: String) throws(Failure) -> String {
    var template = Array((prefix + "XXXXXX").utf8CString)
    let isMade = unsafe template.withUnsafeMutableBufferPointer { buffer in
      unsafe buffer.baseAddress.map { unsafe mkdtemp($0) != nil } ?? false
    }
    guard isMade else { throw .last }
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}

// MARK: - Locks

extension Platform {
  /// Opens a file, made if need be, and takes a lock on it that others may hold too.
  ///
  /// Waits while another process holds it alone. The lock goes when the descriptor is closed.
  static func shareLock(_ path: String) throws(Failure) -> Int32 {
    let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw .last }
    while flock(descriptor, LOCK_SH) != 0 {
      guard errno == EINTR else {
        defer { close(descriptor) }
        throw .last
      }
    }
    return descriptor
  }

  /// Takes a lock alone, if no other process holds it; does not wait.
  static func makeLockExclusive(_ descriptor: Int32) -> Bool {
    flock(descriptor, LOCK_EX | LOCK_NB) == 0
  }
}

// MARK: - Signals

extension Platform {
  /// Whether this process was started with a signal ignored, as `nohup` does.
  static func isIgnored(_ signal: Int32) -> Bool {
    var action = sigaction()
    guard unsafe sigaction(signal, nil, &action) == 0 else { return false }
    #if canImport(Darwin)
      let handler = unsafe action.__sigaction_u.__sa_handler
    #else
      let handler = unsafe action.__sigaction_handler.sa_handler
    #endif
    return unsafe unsafeBitCast(handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Ignores a signal, so that a dispatch source alone gets it.
  static func ignore(_ number: Int32) { signal(number, SIG_IGN) }

  /// Ends this process as the signal would have by itself.
  static func die(by number: Int32) {
    signal(number, SIG_DFL)
    kill(getpid(), number)
  }
}

// MARK: - Processes

extension Platform {
  /// Both ends of a pipe, closed in programs that this process starts.
  ///
  /// There is a moment in between, so call it only where no other thread starts a program.
  static func makePipe() throws(Failure) -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { throw .last }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    return (ends[0], ends[1])
  }

  /// Closes a descriptor.
  static func closeDescriptor(_ descriptor: Int32) { close(descriptor) }

  /// Waits until one of the descriptors has something to read or was closed at its other end.
  static func waitForInput(_ descriptors: [Int32], milliseconds: Int32) -> [Int32] {
    var requests = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    guard unsafe poll(&requests, nfds_t(requests.count), milliseconds) > 0 else { return [] }
    return requests.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Starts a program in a session of its own, with nothing to read, default signal handling, and no
  /// descriptor of ours but the two it writes to.
  static func spawn(
    _ executable: String, arguments: [String], environment: [String: String],
    output: Int32, errors: Int32
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = unsafe posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    unsafe posix_spawn_file_actions_init(&actions)
    unsafe posix_spawnattr_init(&attributes)
    defer {
      unsafe posix_spawn_file_actions_destroy(&actions)
      unsafe posix_spawnattr_destroy(&attributes)
    }
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, output, 1)
    unsafe posix_spawn_file_actions_adddup2(&actions, errors, 2)
    var (all, none) = (sigset_t(), sigset_t())
    unsafe sigfillset(&all)
    unsafe sigemptyset(&none)
    unsafe posix_spawnattr_setsigdefault(&attributes, &all)
    unsafe posix_spawnattr_setsigmask(&attributes, &none)
    unsafe posix_spawnattr_setflags(&attributes, spawnFlags)
    var child = pid_t()
    var code = ETXTBSY
    // A program that was written a moment ago is busy while another thread's new child, which has not come
    // to its own program yet, still holds the descriptor (golang/go#22315).
    for attempt in UInt32(0)..<50 where code == ETXTBSY {
      sleep(microseconds: attempt * 100)
      code = unsafe withCStrings([executable] + arguments) { arguments in
        unsafe withCStrings(environment.map { "\($0)=\($1)" }) { environment in
          unsafe posix_spawn(&child, executable, &actions, &attributes, arguments, environment)
        }
      }
    }
    guard code == 0 else { throw Failure(code: code) }
    return child
  }

  /// A session of its own: SwiftPM puts each compiler it starts in another process group, but a
  /// session holds them all.
  private static var spawnFlags: Int16 {
    #if canImport(Darwin)
      return Int16(
        POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSID
          | POSIX_SPAWN_CLOEXEC_DEFAULT)
    #else
      let newSession = 0x80  // POSIX_SPAWN_SETSID, which Glibc's module hides
      return Int16(Int(POSIX_SPAWN_SETSIGDEF) | Int(POSIX_SPAWN_SETSIGMASK) | newSession)
    #endif
  }

  private static func withCStrings<R>(
    _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> R
  ) -> R {
    var pointers = unsafe strings.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe pointers.indices { unsafe free(pointers[index]) } }
    return unsafe pointers.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("the list ends with nil") }
      return unsafe body(start)
    }
  }

  /// Whether a child has ended.
  ///
  /// It stays a zombie, so that its number names nothing else yet.
  static func hasEnded(_ child: pid_t) -> Bool {
    var information = unsafe siginfo_t()
    let status = unsafe waitid(P_PID, id_t(child), &information, WEXITED | WNOWAIT | WNOHANG)
    return status != 0 ? errno != EINTR : unsafe information.si_signo != 0
  }

  /// Takes the status of a child that has ended.
  static func reap(_ child: pid_t) -> Ending {
    var status: Int32 = 0
    while unsafe waitpid(child, &status, 0) < 0 && errno == EINTR {}
    let signal = status & 0x7f
    return signal == 0 ? .exited((status >> 8) & 0xff) : .signalled(signal)
  }

  /// Kills every process of a session, also those that its processes start meanwhile.
  static func killSession(_ session: pid_t) {
    for _ in 0..<200 {
      let members = processIdentifiers().filter { getsid($0) == session && isRunning($0) }
      guard !members.isEmpty else { return }
      for member in members { kill(member, SIGKILL) }
      sleep(microseconds: 500)
    }
  }

  #if canImport(Darwin)
    private static func processIdentifiers() -> [pid_t] {
      var identifiers = [pid_t](repeating: 0, count: 65_536)
      let size = Int32(identifiers.count * MemoryLayout<pid_t>.size)
      let count = unsafe proc_listallpids(&identifiers, size)
      return Array(identifiers.prefix(max(0, Int(count))))
    }

    private static func isRunning(_ process: pid_t) -> Bool { kill(process, 0) == 0 }
  #else
    private static func processIdentifiers() -> [pid_t] {
      guard let folder = unsafe opendir("/proc") else { return [] }
      defer { unsafe _ = closedir(folder) }
      var identifiers: [pid_t] = []
      while let entry = unsafe readdir(folder) {
        let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
          unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
        }
        if let identifier = pid_t(name) { identifiers.append(identifier) }
      }
      return identifiers
    }

    /// Whether a process runs; a zombie does not.
    ///
    /// `/proc/N/stat` is `N (name) STATE ...`.
    private static func isRunning(_ process: pid_t) -> Bool {
      guard let bytes = try? contents(of: "/proc/\(process)/stat"),
        let end = bytes.lastIndex(of: UInt8(ascii: ")")), end + 2 < bytes.count
      else { return false }
      return bytes[end + 2] != UInt8(ascii: "Z") && bytes[end + 2] != UInt8(ascii: "X")
    }
  #endif
}
