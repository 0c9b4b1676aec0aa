// swift-tools-version: 6.2
import PackageDescription

/// What every target is compiled with.
///
/// SwiftPM ignores the treatment of warnings in packages that
/// are fetched as dependencies (SE-0480), so it cannot break a dependent's build.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InferIsolatedConformances"),
]

/// What libraries and tools are compiled with besides: imports are internal, and async functions run where
/// they were called.
let internalImports: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

/// What the containers over a lifetime-checked reference need of the compiler.
let lifetimes: [SwiftSetting] = [
  .enableExperimentalFeature("Lifetimes"),
  .enableExperimentalFeature("BuiltinModule"),
  .enableExperimentalFeature("AddressableParameters"),
  .enableExperimentalFeature("SuppressedAssociatedTypes"),
]

let package = Package(
  name: "AsmDiff",
  platforms: [.macOS("26.0")],
  products: [
    .library(name: "AsmDiff", targets: ["AsmDiff"]),
    .library(name: "AllocatorCore", targets: ["AllocatorCore"]),
    .executable(name: "asmdiff", targets: ["AsmDiffCommand"]),
  ],
  targets: [
    .target(name: "AllocatorLayout", swiftSettings: strict + internalImports),
    .systemLibrary(name: "AllocatorHeap"),
    .target(
      name: "AllocatorCore", dependencies: ["AllocatorHeap", "AllocatorLayout"],
      swiftSettings: strict + internalImports + lifetimes),
    .target(
      name: "Fixtures", dependencies: ["AllocatorCore"],
      swiftSettings: strict + internalImports + lifetimes),
    .target(name: "AsmDiff", swiftSettings: strict + internalImports),
    .executableTarget(
      name: "AsmDiffCommand", dependencies: ["AsmDiff"], swiftSettings: strict + internalImports),
    .testTarget(
      name: "AsmDiffTests", dependencies: ["AsmDiff", "AsmDiffCommand"], swiftSettings: strict),
    .testTarget(
      name: "AllocatorCoreTests", dependencies: ["AllocatorCore", "Fixtures"],
      swiftSettings: strict + lifetimes),
    .testTarget(
      name: "AllocatorProgramTests", dependencies: ["AsmDiff"], exclude: ["Programs"],
      swiftSettings: strict),
  ]
)

/// The fuzzers that `Scripts/fuzz` builds and runs.
///
/// Each of them is linked with libFuzzer's `main`, so that a plain build must have none.
let fuzzers = [
  "FuzzListingX86_64", "FuzzListingAArch64", "FuzzClaims", "FuzzPatterns", "FuzzCommandLine",
]

if Context.environment["ASMDIFF_FUZZING"] != nil {
  package.targets += [
    .target(name: "HeapMeter", path: "Trust/Fuzzing/HeapMeter"),
    .target(
      name: "FuzzSupport", dependencies: ["AsmDiff", "HeapMeter"],
      path: "Trust/Fuzzing/FuzzSupport", swiftSettings: strict + internalImports),
    .target(
      name: "FuzzListing", dependencies: ["AsmDiff", "FuzzSupport"],
      path: "Trust/Fuzzing/FuzzListing", swiftSettings: strict + internalImports),
  ]
  package.targets += fuzzers.map { name in
    .executableTarget(
      name: name,
      dependencies: ["AsmDiff", "FuzzSupport"] + (name.contains("Listing") ? ["FuzzListing"] : []),
      path: "Trust/Fuzzing/\(name)",
      swiftSettings: strict + internalImports + [.unsafeFlags(["-parse-as-library"])])
  }
}
