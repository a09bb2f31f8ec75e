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
    products: [.executable(name: "needletail", targets: ["needletail"])],
    dependencies: [
        .package(path: "Core"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
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
        module("FIXGateway", fix + nio, settings: hot),
        module("OrderGateway", core("OMSTypes", "OMSCore", "FIXCodec")),
        module("VenueGateway", core("OMSTypes", "OMSCore", "FIXCodec")),
        module("MarketDataGateway", core("OMSTypes", "FIXCodec")),
        module("PostTradeGateway", core("OMSTypes", "OMSPostTrade", "FIXCodec")),
        module(
            "VenueSimulator", ["FIXGateway"] + fix + nio, resources: [.copy("Resources")]),
        module(
            "CounterpartySimulator",
            ["FIXGateway", "PostTradeGateway"] + fix + nio + core("OMSPostTrade")),
        module(
            "OMSReadModel",
            [.product(name: "GRDB", package: "GRDB.swift")]
                + core("OMSTypes", "OMSCore", "OMSPostTrade", "OMSEngine", "OMSJournal")),
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
                "JournalStorage", "FIXGateway", "OrderGateway", "VenueGateway",
                "MarketDataGateway", "PostTradeGateway", "Yams",
            ] + fix + nio
                + core("OMSCore", "OMSPostTrade", "OMSEngine", "OMSJournal"),
            settings: hot),
        .executableTarget(
            name: "needletail",
            dependencies: [
                "OMSRuntime", "VenueSimulator", "CounterpartySimulator", "JournalStorage",
                "FIXGateway", "OMSReadModel", "HTTPGateway", arguments, logging,
            ] + fix + nio
                + core("OMSCore", "OMSPostTrade", "OMSEngine", "OMSJournal"),
            resources: [.copy("Resources/demo.yaml")], swiftSettings: strict),
        tests("ConfigurationTests", ["OMSRuntime"] + core("OMSTypes")),
        tests("FIXGatewayTests", ["FIXGateway"] + fix + nio),
        tests(
            "JournalStorageTests", ["JournalStorage"] + core("OMSTypes", "OMSJournal")),
        tests(
            "PostTradeGatewayTests",
            ["PostTradeGateway"] + fix + core("OMSPostTrade")),
        tests(
            "CounterpartySimulatorTests",
            ["CounterpartySimulator", "PostTradeGateway", "FIXGateway"] + fix + nio
                + core("OMSPostTrade")),
        tests("VenueSimulatorTests", ["VenueSimulator", "FIXGateway"] + fix + nio),
        tests("OMSReadModelTests", ["OMSReadModel"] + core("OMSTypes")),
        tests("SystemTests", ["FIXGateway"] + fix + nio),
        tests(
            "HTTPGatewayTests",
            ["HTTPGateway", "OMSReadModel", logging] + core("OMSTypes")),
        tests(
            "RoutingTests",
            ["OMSRuntime", "VenueSimulator", "JournalStorage", "FIXGateway"] + fix + nio
                + core("OMSCore", "OMSEngine", "OMSJournal")),
        tests("SettlementTests", core("OMSTypes", "OMSPostTrade")),
    ]
)
