import Foundation
import Testing

/// The committed dictionaries are what the script makes out of the published facts.
@Suite struct FIXGeneratedTests {
    private static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    private static let facts = root.appendingPathComponent("../shared/data/fix-dictionaries")
    private static let hasFacts = FileManager.default.fileExists(atPath: facts.path)

    @Test(.enabled(if: hasFacts, "the published dictionaries are not here"))
    func theScriptMakesTheSame() throws {
        let output = FileManager.default.temporaryDirectory
            .appendingPathComponent("fix-dictionaries-\(ProcessInfo.processInfo.processIdentifier)")
        defer { try? FileManager.default.removeItem(at: output) }
        let process = Process()
        process.executableURL = Self.root.appendingPathComponent("scripts/make-fix-dictionaries")
        process.arguments = [Self.facts.path, "--output", output.path]
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        let committed = Self.root.appendingPathComponent("Core/Sources/FIXDictionary/Generated")
        let names = try FileManager.default.contentsOfDirectory(atPath: committed.path).sorted()
        let made = try FileManager.default.contentsOfDirectory(atPath: output.path).sorted()
        #expect(names == made)
        for name in names {
            let isSame = FileManager.default.contentsEqual(
                atPath: committed.appendingPathComponent(name).path,
                andPath: output.appendingPathComponent(name).path)
            #expect(isSame, "\(name) is old; run scripts/make-fix-dictionaries")
        }
    }
}
