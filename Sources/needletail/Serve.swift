import ArgumentParser
import OMSRuntime

struct Serve: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the system until it is told to stop.",
        discussion: """
            Recovers the journal, opens the FIX port (and HTTP, if configured), dials the venues, \
            and then prints one line: ready fix=PORT http=PORT. Logs go to standard error. \
            SIGHUP: TLS certificates are read again. \
            SIGTERM or Ctrl-C: intake stops, what is pending is written, exit code 0.
            """)

    @Option(help: "Configuration file; `needletail check FILE` explains its mistakes.")
    var config: String

    @Option(help: "Data folder, in place of the configured one.")
    var data: String?

    @Option(help: "How safe a frame is before its effects leave: process or disk.")
    var durability: String?

    func run() throws {
        let configuration = try ConfigurationFileArgument.load(config)
        let chosen = try durability.map(ConfigurationFileArgument.durability)
        let stopper = StopSignal()
        let system = try RunningSystem.start(
            configuration: configuration, data: data, durability: chosen,
            failed: { _ in stopper.fire() })
        let runtime = system.runtime
        let hangUp = StopSignal.onHangUp { runtime.reloadCertificates() }
        defer { hangUp.cancel() }
        let http = system.httpPort.map { "http=\($0)" } ?? "http=off"
        if let token = system.token {
            Terminal.log("API token for what changes state over HTTP, shown once: \(token)")
        }
        Terminal.say("ready fix=\(system.fixPort) \(http)")
        stopper.wait()
        let failure = system.stop()
        if let failure { throw CommandFailure.machine(failure) }
    }
}

/// A configuration named on the command line.
enum ConfigurationFileArgument {
    static func load(_ path: String) throws -> Configuration {
        switch Configuration.load(path: path) {
        case .success(let configuration): return configuration
        case .failure(let errors):
            throw CommandFailure.usage(errors.description)
        }
    }

    static func durability(_ word: String) throws -> Configuration.Durability {
        guard let value = Configuration.Durability(rawValue: word) else {
            let known = Configuration.Durability.allCases.map(\.rawValue).joined(separator: ", ")
            throw CommandFailure.usage("--durability is one of \(known), not \(word)")
        }
        return value
    }
}
