#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does one piece of work, and prints how many nanoseconds each round of it took.
@main struct AllocatorWorkloads {
  static func main() {
    let words = CommandLine.arguments.dropFirst()
    guard
      words.count == 3, let workload = words.first.flatMap({ workloads[$0] }),
      let count = Int(words[2]), count > 0, let rounds = Int(words[3]), rounds > 0
    else {
      print("usage: AllocatorWorkloads NAME COUNT ROUNDS")
      print("names: \(workloads.keys.sorted().joined(separator: " "))")
      exit(2)
    }
    for _ in 0..<rounds {
      let start = ContinuousClock.now
      workload(count)
      print(Int(start.duration(to: .now) / .nanoseconds(1)))
    }
  }
}
