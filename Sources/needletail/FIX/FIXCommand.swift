import ArgumentParser

struct FIXCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fix",
        abstract: "Look at FIX sessions, steer them, read their messages.",
        discussion: """
            How the sessions stand:   needletail fix sessions
            One of them:              needletail fix session CLIENT1 show
            Start its numbers anew:   needletail fix session CLIENT1 reset --reason "agreed by phone"
            Keep it out:              needletail fix session CLIENT1 disable --reason "runaway algorithm"
            What was said:            needletail fix log CLIENT1 --data data --decode
            Any log file:             needletail fix decode messages.log
            A password's hash:        needletail fix hash-password

            Sessions are steered through the running process: it must have http: in its \
            configuration, and the token needs the role operations or administrator.
            """,
        subcommands: [
            FIXSessions.self, FIXSessionCommand.self, FIXDecode.self, FIXLog.self,
            HashPassword.self,
        ])
}
