// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that building AsmDiff does not build its benchmarks.
let package = Package(
  name: "Benchmarks",
  platforms: [.macOS("26.0")],
  targets: [
    .executableTarget(
      name: "Benchmarks",
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
      ])
  ]
)
