// swift-tools-version: 6.2
import PackageDescription

// Floors 7-9 of the house: doors, wiring, programs. Floors 0-6 are the local package in Core/.

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// The shard and its sessions are classes that one event loop owns, entered many times a message:
// the run-time check of exclusive access costs a tenth of the throughput there and finds nothing
// that a single thread could do. Everything else keeps it.
let hot = strict + [.unsafeFlags(["-enforce-exclusivity=unchecked"])]

func core(_ names: String...) -> [Target.Dependency] {
    names.map { .product(name: $0, package: "Core") }
}

let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
]
let tls: [Target.Dependency] = [
    .product(name: "NIOSSL", package: "swift-nio-ssl"),
    .product(name: "NIOTLS", package: "swift-nio"),
]
let webSocket: [Target.Dependency] = [
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOWebSocket", package: "swift-nio"),
]
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let arguments: Target.Dependency = .product(
    name: "ArgumentParser", package: "swift-argument-parser")
let fix = core("OMSTypes", "FIXCodec", "FIXDictionary", "FIXSession")

func module(
    _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = [],
    settings: [SwiftSetting] = strict
) -> Target {
    .target(
        name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
    name: "Needletail",
    products: [
        .executable(name: "needletail", targets: ["needletail"]),
        .executable(name: "needletail-verify", targets: ["needletail-verify"]),
    ],
    dependencies: [
        .package(path: "Core"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
        .package(
            url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1",
            traits: []),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibcrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
        module("JournalStorage", ["CLibcrypto"] + core("OMSTypes", "OMSJournal")),
        module("FIXDictionaryXML", core("OMSTypes", "FIXCodec", "FIXDictionary", "FIXSession")),
        module("FIXGateway", ["CLibcrypto"] + tls + fix + nio, settings: hot),
        module("FIXDialect", core("OMSTypes", "FIXCodec")),
        module(
            "OrderGateway",
            ["FIXDialect"] + core("OMSTypes", "OMSModels", "OMSCore", "FIXCodec")),
        module("VenueGateway", ["FIXDialect"] + core("OMSTypes", "OMSCore", "FIXCodec")),
        module("MarketDataGateway", core("OMSTypes", "OMSMarket", "FIXCodec")),
        module(
            "StreamVenueGateway",
            ["CLibcrypto", "FIXGateway", "VenueGateway", "MarketDataGateway"] + webSocket + nio
                + core("OMSTypes", "FIXCodec")),
        module("PostTradeGateway", core("OMSTypes", "OMSPostTrade", "FIXCodec")),
        module(
            "VenueSimulator",
            ["FIXGateway", "FIXDialect", "VenueGateway", "StreamVenueGateway"] + fix + nio
                + webSocket,
            resources: [.copy("Resources")]),
        module(
            "CounterpartySimulator",
            ["FIXGateway", "PostTradeGateway"] + fix + nio + core("OMSPostTrade")),
        module(
            "OMSReadModel",
            [
                .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ]
                + core(
                    "OMSTypes", "OMSModels", "OMSCore", "OMSPostTrade", "OMSEngine", "OMSJournal")
        ),
        module(
            "HTTPGateway",
            [
                "OMSReadModel", .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"), logging,
            ] + nio + core("OMSTypes"),
            resources: [.copy("Web")]),
        module(
            "OMSRuntime",
            [
                "JournalStorage", "FIXDictionaryXML", "FIXGateway", "FIXDialect", "OrderGateway",
                "VenueGateway", "StreamVenueGateway", "MarketDataGateway", "PostTradeGateway",
                "Yams",
            ] + fix + nio
                + core("OMSModels", "OMSCore", "OMSPostTrade", "OMSEngine", "OMSControls")
                + core("OMSJournal", "OMSMarket"),
            settings: hot),
        .executableTarget(
            name: "needletail",
            dependencies: [
                "OMSRuntime", "VenueSimulator", "CounterpartySimulator", "JournalStorage",
                "FIXGateway", "OrderGateway", "OMSReadModel", "HTTPGateway", arguments, logging,
            ] + fix + nio
                + core("OMSCore", "OMSPostTrade", "OMSEngine", "OMSControls", "OMSJournal")
                + core("OMSModels", "OMSBacktest", "OMSMarket"),
            resources: [.copy("Resources/demo.yaml")], swiftSettings: strict),
        // What the codec costs, and the yardsticks in C beside it.
        .target(name: "CBenchControl", path: "Benchmarks/CBenchControl"),
        .executableTarget(
            name: "fix-bench",
            dependencies: ["CBenchControl", "FIXDialect", "OrderGateway", "VenueGateway"]
                + core("OMSTypes", "OMSCore", "FIXCodec", "FIXDictionary"),
            path: "Benchmarks/fix-bench", swiftSettings: strict),
        tests(
            "OrderGatewayTests",
            ["OrderGateway", "FIXDialect"]
                + core("OMSTypes", "OMSModels", "OMSCore", "FIXCodec")),
        tests(
            "VenueGatewayTests",
            ["VenueGateway", "OrderGateway", "FIXDialect"]
                + core("OMSTypes", "OMSCore", "FIXCodec")),
        .executableTarget(
            name: "needletail-verify", dependencies: ["CLibcrypto"], swiftSettings: strict),
        .executableTarget(
            name: "market-hub-bench",
            dependencies: ["CBenchControl", "OMSRuntime", "MarketDataGateway"]
                + core("OMSTypes", "OMSMarket", "FIXCodec"),
            path: "Benchmarks/market-hub-bench", swiftSettings: strict),
        .executableTarget(
            name: "journal-bench",
            dependencies: ["OMSRuntime", "JournalStorage"]
                + core("OMSTypes", "OMSCore", "OMSEngine", "OMSJournal"),
            path: "Benchmarks/journal-bench", swiftSettings: strict),
        .executableTarget(
            name: "fix-echo",
            dependencies: ["OMSRuntime", "FIXGateway", arguments] + fix,
            swiftSettings: strict),
        tests(
            "ConfigurationTests",
            ["OMSRuntime", "FIXGateway"]
                + core(
                    "OMSTypes", "OMSModels", "OMSCore", "FIXCodec", "FIXDictionary", "FIXSession")),
        tests(
            "FIXDictionaryXMLTests",
            ["FIXDictionaryXML"] + core("OMSTypes", "FIXCodec", "FIXDictionary", "FIXSession")),
        tests("FIXGatewayTests", ["FIXGateway"] + fix + nio),
        tests(
            "JournalStorageTests",
            ["JournalStorage", "needletail-verify"] + core("OMSTypes", "OMSJournal")),
        tests(
            "PostTradeGatewayTests",
            ["PostTradeGateway"] + fix + core("OMSPostTrade")),
        tests(
            "CounterpartySimulatorTests",
            ["CounterpartySimulator", "PostTradeGateway", "FIXGateway"] + fix + nio
                + core("OMSPostTrade")),
        tests("VenueSimulatorTests", ["VenueSimulator", "FIXGateway"] + fix + nio),
        tests(
            "MarketDataGatewayTests",
            ["MarketDataGateway"] + core("OMSTypes", "OMSMarket", "FIXCodec")),
        tests(
            "StreamVenueGatewayTests",
            ["StreamVenueGateway", "VenueGateway", "MarketDataGateway", "OMSRuntime"]
                + ["VenueSimulator"] + fix + nio),
        tests(
            "OMSReadModelTests",
            ["OMSReadModel"]
                + core("OMSTypes", "OMSCore", "OMSEngine", "OMSJournal", "OMSPostTrade")),
        // Beside the tests stand the sources of a QuickFIX peer in C++, see scripts/quickfix-peer.
        .testTarget(
            name: "SystemTests",
            dependencies: [
                "FIXGateway", "OMSRuntime", "JournalStorage", "VenueGateway", "VenueSimulator",
                "StreamVenueGateway",
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ] + fix + nio + core("OMSScenarios", "OMSCore", "OMSEngine", "OMSJournal"),
            exclude: ["QuickFIX/Peer", "Rules"], swiftSettings: strict),
        tests(
            "HTTPGatewayTests",
            ["HTTPGateway", "OMSReadModel", logging] + core("OMSTypes")),
        tests(
            "RoutingTests",
            ["OMSRuntime", "VenueSimulator", "JournalStorage", "FIXGateway"] + fix + nio
                + core("OMSCore", "OMSEngine", "OMSJournal")),
        tests(
            "RuntimeTests",
            ["OMSRuntime", "JournalStorage", "MarketDataGateway", "FIXGateway"]
                + core("OMSTypes", "OMSCore", "OMSPostTrade", "OMSEngine", "OMSJournal")
                + core("OMSMarket", "FIXCodec")),
        tests("SettlementTests", core("OMSTypes", "OMSPostTrade")),
    ]
)
