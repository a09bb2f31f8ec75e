import Foundation
import JournalStorage
import Testing

/// The keys of a journal whose process was killed while it wrote them.
@Suite struct SigningKeysTests {
    /// Which files are there after a kill, and whose key is used then.
    struct Case: CustomTestStringConvertible, Sendable {
        var when: String
        var files: [String]
        var isKept: Bool
        var testDescription: String { when }
    }

    private static let (next, secret, known) = (
        SigningKeys.nextSecretName, SigningKeys.secretName, SigningKeys.publicName
    )

    @Test(
        "Killed while the first key is made: the next start has one key",
        arguments: [
            Case(when: "before anything", files: [], isKept: false),
            Case(when: "after the secret key", files: [next], isKept: false),
            Case(when: "after both, before the rename", files: [next, known], isKept: true),
            Case(when: "after all", files: [secret, known], isKept: true),
        ])
    func killed(_ step: Case) throws {
        let made = try Folder()
        let first = try SigningKeys(folder: made.path)
        let folder = try Folder()
        for name in step.files {
            let source = name == Self.next ? Self.secret : name
            try FileManager.default.copyItem(
                atPath: made.path + "/" + source, toPath: folder.path + "/" + name)
        }
        let keys = try SigningKeys(folder: folder.path)
        #expect((keys.current.keyID == first.current.keyID) == step.isKept)
        #expect(keys.entries.count == 1)
        #expect(SigningKeys.trusted(keys.entries, keys.current.keyID) != nil)
        #expect(try folder.names == [Self.known, Self.secret])
        #expect(try SigningKeys(folder: folder.path).current.keyID == keys.current.keyID)
    }

    @Test("Killed while a key is changed: the old one goes on, the new one may come again")
    func killedWhileChanging() throws {
        let folder = try Folder()
        var keys = try SigningKeys(folder: folder.path)
        let old = try String(contentsOfFile: folder.path + "/" + Self.secret, encoding: .utf8)
        let keyID = keys.current.keyID
        try keys.rotate()
        try FileManager.default.moveItem(
            atPath: folder.path + "/" + Self.secret, toPath: folder.path + "/" + Self.next)
        try old.write(toFile: folder.path + "/" + Self.secret, atomically: true, encoding: .utf8)
        var again = try SigningKeys(folder: folder.path)
        #expect(again.current.keyID == keyID)
        try again.rotate()
        #expect(try folder.names == [Self.known, Self.secret])
        #expect(SigningKeys.trusted(again.entries, again.current.keyID) != nil)
    }

    @Test("A secret key that was lost is asked for, not replaced")
    func lost() throws {
        let folder = try Folder()
        _ = try SigningKeys(folder: folder.path)
        try FileManager.default.removeItem(atPath: folder.path + "/" + Self.secret)
        #expect(throws: (any Error).self) { try SigningKeys(folder: folder.path) }
    }

    private final class Folder {
        let path = NSTemporaryDirectory() + "needletail-keys-\(UUID().uuidString)"

        init() throws {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }

        var names: [String] {
            get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
        }
    }
}
