import Foundation

// Verifies a journal, or a proof about one, by what docs/JOURNAL.md says alone: it shares no code
// with the system that writes journals.

let usage = """
    usage: needletail-verify JOURNAL [--archive FOLDER] [--heads FILE] [--key HEX]
           needletail-verify --proof FILE [--key HEX]
    --key: the public key, or its id, of the first line of keys.txt; without it that line is
    believed. Exit code: 0 intact, 1 not, 2 used wrongly, 3 unreadable.
    """

func fail(_ message: String, _ code: Int32) -> Never {
    try? FileHandle.standardError.write(contentsOf: Data((message + "\n").utf8))
    exit(code)
}

var options: [String: String] = [:]
var folders: [String] = []
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
    if argument.hasPrefix("--") {
        guard ["--archive", "--heads", "--key", "--proof"].contains(argument),
            let value = arguments.popFirst()
        else { fail(usage, 2) }
        options[argument] = value
    } else {
        folders.append(argument)
    }
}
var trusted: [UInt8]?
if let text = options["--key"] {
    guard let bytes = Hex.bytes(text), bytes.count == 32 else { fail(usage, 2) }
    trusted = bytes
}
do {
    if let path = options["--proof"], folders.isEmpty {
        guard let proof = try JSON(file: path) else { fail("\(path): no JSON object", 1) }
        print(try ProofCheck.check(proof, trusted: trusted))
    } else if folders.count == 1 {
        var folder = folders[0]
        if FileManager.default.fileExists(atPath: folder + "/journal") { folder += "/journal" }
        let result = try JournalCheck(
            folder: folder, archive: options["--archive"], trusted: trusted,
            heads: options["--heads"])
        for line in result.lines { print(line) }
        exit(result.isIntact ? 0 : 1)
    } else {
        fail(usage, 2)
    }
} catch let failure as ProofCheck.Failure {
    fail("not proved: \(failure)", 1)
} catch {
    fail("\(error)", 3)
}
