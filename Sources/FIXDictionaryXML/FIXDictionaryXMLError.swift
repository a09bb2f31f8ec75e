/// One thing that is wrong with a dictionary file.
public struct FIXDictionaryXMLError: Error, Equatable, Sendable, CustomStringConvertible {
    public let file: String
    /// From 1.
    public let line: Int
    /// The element, for example `field 'Side'`.
    public let element: String
    public let problem: String
    public let remedy: String

    public var description: String { "\(file):\(line): \(element): \(problem); \(remedy)" }
}

/// Why a file is no dictionary: everything that is wrong with it, in the order of its lines.
public struct FIXDictionaryXMLFailure: Error, Equatable, Sendable, CustomStringConvertible {
    public let errors: [FIXDictionaryXMLError]

    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
