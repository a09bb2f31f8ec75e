import ArgumentParser
import FIXGateway

struct HashPassword: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hash-password",
        abstract: "Hash a logon password for the configuration.",
        discussion: """
            Reads one line from standard input and prints what `passwordHash` of a session takes. \
            The password itself is kept nowhere.

                needletail fix hash-password < password.txt
            """)

    func run() throws {
        guard let password = readLine(strippingNewline: true), !password.isEmpty else {
            throw CommandFailure.usage("give the password as one line on standard input")
        }
        guard let hash = FIXPasswordHash(hashing: Array(password.utf8)) else {
            throw CommandFailure.machine(
                "libcrypto offers no random bytes or no scrypt: check the installation of libssl")
        }
        Terminal.say(hash.description)
    }
}
