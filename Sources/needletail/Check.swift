import ArgumentParser
import OMSRuntime

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Validate a configuration file.",
        discussion: """
            Prints every mistake as file:line: what is wrong and what would be right, and exits \
            with 1 if there is one. Opens the files that TLS names as well. docs/CONFIGURATION.md explains every key.
            """)

    @Argument(help: "The configuration file.")
    var file: String

    func run() throws {
        switch Configuration.load(path: file) {
        case .success(let configuration):
            let problems = configuration.tlsProblems
            guard problems.isEmpty else {
                throw CommandFailure.no(problems.map { "\(file): \($0)" }.joined(separator: "\n"))
            }
            Terminal.say(configuration.summary)
        case .failure(let errors):
            throw CommandFailure.no(errors.description)
        }
    }
}
