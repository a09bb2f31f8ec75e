import Foundation

/// Recorded market data that lies beside the repository; some of it may not be published with it.
enum RecordedFiles {
    private static let folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().appendingPathComponent("../../../../shared/data")
        .standardizedFileURL
    static let areThere = FileManager.default.fileExists(atPath: folder.path)

    static func bytes(_ name: String) throws -> [UInt8] {
        let path = folder.appendingPathComponent(name).path
        let tool = name.hasSuffix(".gz") ? "gzip" : name.hasSuffix(".xz") ? "xz" : "cat"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = tool == "cat" ? [tool, path] : [tool, "-dc", path]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return Array(data)
    }
}
