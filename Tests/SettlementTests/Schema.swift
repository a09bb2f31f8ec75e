import Foundation

/// The published schema of sese.023.001.12 and the tool that holds documents against it. The
/// schema lies beside the repository and is no part of it.
enum Schema {
    static let file: URL = {
        var folder = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        return folder.appendingPathComponent("../shared/data/iso20022-xsd/sese.023.001.12.xsd")
            .standardizedFileURL
    }()

    private static let tool = URL(fileURLWithPath: "/usr/bin/xmllint")

    static var isPresent: Bool {
        FileManager.default.fileExists(atPath: file.path)
            && FileManager.default.isExecutableFile(atPath: tool.path)
    }

    /// What is wrong with a document; `nil` when it is valid.
    static func objection(to document: String) throws -> String? {
        let path = FileManager.default.temporaryDirectory
            .appendingPathComponent("needletail-\(UUID().uuidString).xml")
        try Data(document.utf8).write(to: path)
        defer { try? FileManager.default.removeItem(at: path) }
        let process = Process()
        process.executableURL = tool
        process.arguments = ["--noout", "--nonet", "--schema", file.path, path.path]
        let errors = Pipe()
        process.standardError = errors
        try process.run()
        let words = errors.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return process.terminationStatus == 0 ? nil : String(decoding: words, as: UTF8.self)
    }
}
