// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that building AsmDiff does not build its benchmarks.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS("26.0")],
  products: [.library(name: "Harness", targets: ["Harness"])],
  dependencies: [.package(name: "AsmDiff", path: "..")],
  targets: [
    .executableTarget(name: "Benchmarks", dependencies: ["Harness"], swiftSettings: strict),
    // What the measurements of speed and of trust share.
    .target(name: "Harness", swiftSettings: strict),
    // What the part `allocators` measures: it builds this target by itself, optimized.
    .executableTarget(
      name: "AllocatorWorkloads",
      dependencies: ["CPeers", .product(name: "AllocatorCore", package: "AsmDiff")],
      swiftSettings: strict + [.enableExperimentalFeature("Lifetimes")]),
    .target(name: "CPeers"),
  ]
)
