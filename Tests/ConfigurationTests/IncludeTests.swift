import Foundation
import Testing

@testable import OMSRuntime

/// One configuration in several files.
@Suite struct IncludeTests {
    /// Writes the files into a folder of their own and loads the first.
    private func load(_ files: [(name: String, text: String)]) throws -> (
        result: Result<Configuration, ConfigurationErrors>, folder: String
    ) {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("include-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for file in files {
            let place = folder.appendingPathComponent(file.name)
            try file.text.write(to: place, atomically: true, encoding: .utf8)
        }
        let path = folder.appendingPathComponent(files[0].name).path
        return (Configuration.load(path: path), folder.path + "/")
    }

    @Test func listsAreJoinedAndTheRestIsReplaced() throws {
        let configuration = try load([
            (
                "main.yaml",
                "include: [venues.yaml]\nname: main\n"
                    + "venues: [{name: V2, connect: \"h:2\"}]\nfix: {compID: MAIN}"
            ),
            (
                "venues.yaml",
                "name: part\nvenues: [{name: V1, connect: \"h:1\"}]\nfix: {heartbeat: 5s}"
            ),
        ]).result.get()
        #expect(configuration.name == "main")
        #expect(configuration.venues.map(\.name) == ["V1", "V2"])
        #expect(configuration.fix.compID == "MAIN")
        #expect(configuration.fix.heartbeat == .seconds(30))
        #expect(configuration.sources.count == 2)
    }

    struct Row: CustomTestStringConvertible, Sendable {
        let files: [[String]]
        let message: String
        var testDescription: String { message }
    }

    static let rows = [
        Row(
            files: [["a.yaml", "name: a\ninclude: b.yaml"], ["b.yaml", "nmae: b"]],
            message: "b.yaml:1: unknown key \"nmae\"; did you mean \"name\"?"),
        Row(
            files: [["a.yaml", "name: a\ninclude: [c.yaml]"]],
            message: "a.yaml:2: the included file c.yaml cannot be read; it is looked for at "
                + "c.yaml, beside the file that includes it"),
        Row(
            files: [["a.yaml", "name: a\ninclude: b.yaml"], ["b.yaml", "include: a.yaml"]],
            message: "b.yaml:1: a.yaml includes itself in the end; remove one of the includes"),
        Row(
            files: [
                ["a.yaml", "include: [b.yaml, c.yaml]"], ["b.yaml", "name: b"],
                ["c.yaml", "data: c\nname: c"],
            ],
            message: "c.yaml:2: \"name\" is set by two included files (b.yaml:1 is the other); "
                + "keep one"),
        Row(
            files: [["a.yaml", "name: a\ninclude: {x: 1}"]],
            message: "a.yaml:2: include takes file names, such as include: [venues.yaml]"),
        Row(
            files: [
                ["a.yaml", "include: b.yaml\nvenues: [{name: V, connect: \"h:1\"}]"],
                ["b.yaml", "venues: [{name: V, connect: \"h:2\"}]"],
            ],
            message: "a.yaml:2: venue \"V\" is there twice (first at b.yaml:1); "
                + "rename or remove one"),
    ]

    @Test(arguments: rows)
    func mistakesNameTheirFile(_ row: Row) throws {
        let (result, folder) = try load(row.files.map { ($0[0], $0[1]) })
        guard case .failure(let errors) = result else {
            Issue.record("accepted")
            return
        }
        let shown = errors.description.replacingOccurrences(of: folder, with: "")
        #expect(shown == row.message)
    }
}
