import Foundation

/// One installation of the product: a configuration, a data folder, and ports that stay.
final class Installation {
    struct Choice {
        var durability = "process"
        var venues = 3
        /// Orders that waited longer are not resent to a venue.
        var resendMaxAge = "10m"
        /// Lines of YAML in place of `instruments: any`.
        var instruments =
            "instruments: any\nanySymbol: {currency: USD, tick: \"0.01\", lot: 1}"
        var marketData = "off"
        var ack = "onAccept"
        /// More lines of YAML.
        var more = ""
    }

    let folder: ScratchFolder
    let fixPort: Int
    /// Where the server dials its venues.
    let venuePorts: [Int]
    let configurationFile: String
    var dataFolder: String

    init(_ choice: Choice = Choice(), venuePorts: [Int]? = nil) throws {
        folder = try ScratchFolder()
        fixPort = FreePort.take()
        self.venuePorts = venuePorts ?? (0..<choice.venues).map { _ in FreePort.take() }
        dataFolder = folder.path("data")
        configurationFile = try folder.write(
            Self.yaml(choice, fixPort, self.venuePorts), to: "system.yaml")
    }

    static func yaml(_ choice: Choice, _ fixPort: Int, _ venuePorts: [Int]) -> String {
        let venues = venuePorts.enumerated().map { index, port in
            """
              - name: VENUE\(index + 1)
                connect: "127.0.0.1:\(port)"
                priority: 1
                marketData: \(choice.marketData)
                reconnect: 20ms
                resendOrders: {maxAge: \(choice.resendMaxAge)}
            """
        }
        return """
            name: system-test
            durability: \(choice.durability)
            journal: {segmentSize: 16MiB}
            readModel: off
            fix: {listen: "127.0.0.1:\(fixPort)", compID: OMS, heartbeat: 30s}
            http: off
            sessions:
              - {compID: CLIENT1, kind: orders, ack: \(choice.ack), client: BENCH, accounts: any}
            \(venues.isEmpty ? "" : "venues:\n" + venues.joined(separator: "\n"))
            \(choice.instruments)
            accounts:
              - {id: ACC1, client: BENCH}
            limits:
              default: {noReferencePrice: pass, duplicateCount: 1000000}
            \(choice.more)

            """
    }

    var journalFolder: String { dataFolder + "/journal" }

    func start(fileBytesMax: Int? = nil) throws -> ProductProcess {
        try ProductProcess(
            ["serve", "--config", configurationFile, "--data", dataFolder],
            fileBytesMax: fileBytesMax)
    }

    /// Starts and waits for `ready`.
    func serve(fileBytesMax: Int? = nil) throws -> ProductProcess {
        let process = try start(fileBytesMax: fileBytesMax)
        try process.waitUntilReady()
        return process
    }

    /// The journal, one decoded object a frame.
    func frames() throws -> [JournaledFrame] {
        let answer = try Product.run("journal", "dump", dataFolder)
        guard answer.exitCode == 0 else {
            throw ProductProcess.NotReady(
                description: "journal dump ended with \(answer.exitCode): \(answer.errors)")
        }
        let decoder = JSONDecoder()
        return try answer.output.split(separator: "\n").map {
            try decoder.decode(JournaledFrame.self, from: Data($0.utf8))
        }
    }
}
