// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// A package of its own, so that building AsmDiff does not build what holds it against oracles.
let package = Package(
  name: "Trust",
  platforms: [.macOS("26.0")],
  dependencies: [
    .package(name: "AsmDiff", path: ".."), .package(name: "Benchmarks", path: "../Benchmarks"),
  ],
  targets: [
    .executableTarget(
      name: "Trust",
      dependencies: [
        .product(name: "AsmDiff", package: "AsmDiff"),
        // The command is built beside the executable, and run from there.
        .product(name: "asmdiff", package: "AsmDiff"),
        .product(name: "Harness", package: "Benchmarks"),
      ],
      swiftSettings: strict)
  ]
)
