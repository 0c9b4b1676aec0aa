#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time that processors spent.
public enum ProcessorTime {
  /// User and system time of all programs that this one started and that have ended, in seconds.
  ///
  /// Programs that those started count, too.
  public static var ofChildren: Double {
    var usage = rusage()
    #if canImport(Glibc)
      _ = unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage)
    #else
      _ = unsafe getrusage(RUSAGE_CHILDREN, &usage)
    #endif
    return seconds(usage.ru_utime) + seconds(usage.ru_stime)
  }

  /// The time of the thread that asks, in seconds.
  public static var ofThread: Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
  }

  private static func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}
