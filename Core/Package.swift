// swift-tools-version: 6.2
import PackageDescription

// Floors 0-6 of the house: pure, without outside dependencies, built and tested in seconds.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let modules = [
    "OMSTypes", "OMSModels", "OMSMarket", "OMSCore", "OMSPostTrade", "OMSEngine", "OMSControls",
    "OMSJournal", "FIXCodec",
    "FIXDictionary", "FIXSession", "OMSBacktest",
]

let package = Package(
    name: "Core",
    products: (modules + ["OMSScenarios"]).map { .library(name: $0, targets: [$0]) },
    targets: [
        module("OMSTypes"),
        // Its square roots may be linked as calls of the system's, which are exact everywhere.
        .target(
            name: "OMSModels", dependencies: ["OMSTypes"], swiftSettings: strict,
            linkerSettings: [.linkedLibrary("m")]),
        module("OMSMarket", ["OMSTypes", "CChecksum"]),
        module("OMSBacktest", ["OMSTypes", "OMSModels", "OMSMarket"]),
        module("OMSCore", ["OMSTypes", "OMSModels"]),
        module("OMSPostTrade", ["OMSTypes"]),
        module("OMSEngine", ["OMSTypes", "OMSCore", "OMSPostTrade"]),
        module("OMSControls", ["OMSTypes", "OMSCore", "OMSEngine"]),
        .target(name: "CChecksum"),
        module("OMSJournal", ["OMSTypes", "CChecksum"]),
        .target(name: "CScanning"),
        module("FIXCodec", ["OMSTypes", "CScanning"]),
        module("FIXDictionary", ["OMSTypes", "FIXCodec"]),
        module("FIXSession", ["OMSTypes", "FIXCodec"]),
        .executableTarget(
            name: "order-bench", dependencies: ["OMSTypes", "OMSCore"],
            path: "Benchmarks/order-bench", swiftSettings: strict),
        .executableTarget(
            name: "risk-bench", dependencies: ["OMSTypes", "OMSCore"],
            path: "Benchmarks/risk-bench", swiftSettings: strict),
        .executableTarget(
            name: "market-bench", dependencies: ["OMSTypes", "OMSMarket"],
            path: "Benchmarks/market-bench", swiftSettings: strict),
        .executableTarget(
            name: "routing-bench",
            dependencies: ["OMSTypes", "OMSModels", "OMSMarket", "OMSBacktest"],
            path: "Benchmarks/routing-bench", swiftSettings: strict),
        .executableTarget(
            name: "model-check", dependencies: ["OMSTypes", "OMSCore"], path: "ModelCheck",
            swiftSettings: strict),
        // Tables that the tests of the core and those of the whole product play.
        .target(
            name: "OMSScenarios", path: "Tests/OMSScenarios", exclude: ["Tables"],
            swiftSettings: strict),
        tests("OMSTypesTests", ["OMSTypes"]),
        tests("OMSModelsTests", ["OMSTypes", "OMSModels"]),
        tests("OMSMarketTests", ["OMSTypes", "OMSMarket"]),
        tests("OMSBacktestTests", ["OMSTypes", "OMSModels", "OMSMarket", "OMSBacktest"]),
        tests("OMSCoreTests", ["OMSTypes", "OMSModels", "OMSCore", "OMSScenarios"]),
        tests("OMSPostTradeTests", ["OMSTypes", "OMSPostTrade"]),
        tests("OMSEngineTests", ["OMSTypes", "OMSCore", "OMSPostTrade", "OMSEngine"]),
        tests("OMSControlsTests", ["OMSTypes", "OMSCore", "OMSEngine", "OMSControls"]),
        tests("OMSJournalTests", ["OMSTypes", "OMSJournal"]),
        tests("FIXCodecTests", ["OMSTypes", "FIXCodec", "FIXDictionary"]),
        tests("FIXDictionaryTests", ["OMSTypes", "FIXCodec", "FIXDictionary"]),
        tests("FIXSessionTests", ["OMSTypes", "FIXCodec", "FIXDictionary", "FIXSession"]),
        tests("TidyTests", []),
    ]
)
