// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

let package = Package(
    name: "Core",
    products: [.library(name: "OMSTypes", targets: ["OMSTypes"])],
    targets: [.target(name: "OMSTypes", swiftSettings: strict)]
)
