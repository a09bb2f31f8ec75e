/// Why a command ends other than well, with its exit code.
struct CommandFailure: Error {
    let message: String
    let exitCode: Int32

    /// The question was answered, and the answer is no.
    static func no(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: 1)
    }

    /// The command was used wrongly.
    static func usage(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: 2)
    }

    /// The machine failed: disk, port, damaged files.
    static func machine(_ message: String) -> CommandFailure {
        CommandFailure(message: message, exitCode: 3)
    }
}
