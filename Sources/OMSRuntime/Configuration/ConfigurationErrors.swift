/// One mistake in a configuration: where it is, what is wrong and what would be right.
public struct ConfigurationError: Equatable, Sendable, CustomStringConvertible {
    /// The file as it was named: on the command line, or in `include`.
    public let file: String
    /// From 1; 0 when the mistake is the file itself (it cannot be read).
    public let line: Int
    /// A sentence for the person who edits the file.
    public let message: String

    public init(file: String, line: Int, message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    /// `file:line: message`, the form that editors jump to.
    public var description: String {
        line > 0 ? "\(file):\(line): \(message)" : "\(file): \(message)"
    }
}

/// Every mistake of a configuration at once, in the order of files and lines.
public struct ConfigurationErrors: Error, Equatable, Sendable, CustomStringConvertible {
    /// Never empty.
    public let errors: [ConfigurationError]

    init(_ errors: [ConfigurationError]) {
        precondition(!errors.isEmpty, "a configuration without mistakes is not an error")
        self.errors = errors
    }

    /// One mistake a line.
    public var description: String { errors.map(\.description).joined(separator: "\n") }
}
