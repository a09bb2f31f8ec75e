import FIXCodec
import FIXDictionary
import Foundation

/// Loads dictionaries in QuickFIX's XML form: the rules of engagement that a venue publishes.
///
/// A file is refused as a whole, with every error that it has. Files come from outside: no document
/// type and no entity is taken, and size, nesting and what components unfold to are bounded.
public enum FIXDictionaryXML {
    /// Largest file that is read, in bytes.
    public static let bytesMax = 16 << 20

    /// The rules of one file. One of FIX 5.0 and later holds no session messages; it is joined
    /// with the built-in FIXT 1.1.
    public static func load(_ path: String) throws -> FIXDictionary {
        try dictionary(read(path), file: path)
    }

    /// The session messages of one file and the application messages of another.
    public static func load(transport: String, application: String) throws -> FIXDictionary {
        try dictionary(
            transport: (read(transport), transport), application: (read(application), application))
    }

    /// The same as `load(_:)` from bytes; `file` stands in errors.
    public static func dictionary(_ bytes: Data, file: String) throws -> FIXDictionary {
        let reader = try FIXXMLReader(bytes, file)
        let own = try reader.dictionary()
        return reader.isApplicationOnly
            ? FIXDictionary(transport: .fixt11, application: own) : own
    }

    /// The same as `load(transport:application:)` from bytes.
    public static func dictionary(
        transport: (bytes: Data, file: String), application: (bytes: Data, file: String)
    ) throws -> FIXDictionary {
        var errors: [FIXDictionaryXMLError] = []
        var parts: [FIXDictionary] = []
        for (part, isTransport) in [(transport, true), (application, false)] {
            do {
                let reader = try FIXXMLReader(part.bytes, part.file)
                if isTransport, reader.isApplicationOnly {
                    reader.refuse("has no session messages", "name the FIXT 1.1 file here")
                }
                parts.append(try reader.dictionary())
            } catch let failure as FIXDictionaryXMLFailure {
                errors += failure.errors
            }
        }
        guard errors.isEmpty else { throw FIXDictionaryXMLFailure(errors: errors) }
        return FIXDictionary(transport: parts[0], application: parts[1])
    }

    private static func read(_ path: String) throws -> Data {
        func failure(_ problem: String, _ remedy: String) -> FIXDictionaryXMLFailure {
            FIXDictionaryXMLFailure(errors: [
                FIXDictionaryXMLError(
                    file: path, line: 1, element: "file", problem: problem, remedy: remedy)
            ])
        }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw failure("cannot be read", "name a readable file")
        }
        defer { try? handle.close() }
        guard let bytes = try? handle.read(upToCount: bytesMax + 1) else {
            throw failure("cannot be read", "name a readable file")
        }
        return bytes
    }
}
