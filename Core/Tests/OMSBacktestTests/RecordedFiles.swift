import Foundation
import OMSMarket

/// Recorded market data that lies beside the repository, and the repository's own examples.
enum RecordedFiles {
    private static let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("../../..").standardizedFileURL
    private static let folder = root.appendingPathComponent("../shared/data").standardizedFileURL
    static let areThere = FileManager.default.fileExists(atPath: folder.path)

    static func fees() throws -> String { try example("fees-us-equities.csv") }

    static func example(_ name: String) throws -> String {
        try String(
            contentsOf: root.appendingPathComponent("Examples/" + name), encoding: .utf8)
    }

    static func bytes(_ name: String) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["gzip", "-dc", folder.appendingPathComponent(name).path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }

    static func merged(_ quotes: RecordedTicks, _ trades: RecordedTicks) -> [MarketUpdate] {
        var replay = MarketReplay([quotes.rows, trades.rows])
        var result: [MarketUpdate] = []
        while let update = replay.next() { result.append(update) }
        return result
    }
}
