import ArgumentParser

/// `needletail reconcile`: what others have, against what we have.
struct ReconcileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reconcile",
        abstract: "Compare the journal's executions or positions with an external file.",
        discussion: """
            The journal is only read. Exit code 1 when there are breaks; each is printed with \
            both versions. A file with a mistake is refused with its line, and nothing of it is \
            used.
            """,
        subcommands: [ReconcilePositions.self, ReconcileExecutions.self])
}
