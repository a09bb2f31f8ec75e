import FIXCodec
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
        /// The API is open to a user ops (operations) and a user desk (trader).
        var http = false
        /// More sessions, as lines of YAML.
        var sessions = ""
        /// More accounts, as lines of YAML.
        var accounts = ""
        /// What the client and the venues speak.
        var version = FIXVersion.fix44
        var venueVersion = FIXVersion.fix44
        /// More keys of `fix` and of each venue.
        var fix = ""
        var venue = ""
        /// More keys of single venues, by their places.
        var venueKeys: [String] = []
        /// More lines of YAML.
        var more = ""
    }

    let folder: ScratchFolder
    let fixPort: Int
    let httpPort = FreePort.take()
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
            Self.yaml(choice, fixPort, self.venuePorts, httpPort), to: "system.yaml")
    }

    /// Tokens `ops-token`, `ops2-token`, `desk-token`, `risk-token` and `risk2-token`, hashed.
    private static let users = """
        users:
          - {name: ops, role: operations, tokenHash: d9310c002af91822beb0b3487d8b04f85bf6bf1f8a5496bff7d35fc7c5a29def}
          - {name: ops2, role: operations, tokenHash: 6e36fee62593d94bba07f2bbfb44689aecb39ff745b164c23d5a48ea59428d88}
          - {name: desk, role: trader, tokenHash: 6122302bcd3f8ce89bcc5c9198be780e54d4d4a74110b2b88ddf5abb6ccb17a8}
          - {name: risk, role: risk, tokenHash: 5b25865b83a56c543cb0f705fde416908171536477fa0fdf00f8e2665ae1d4b6}
          - {name: risk2, role: risk, tokenHash: 462f9f7c6dedfefc60f4a664fb092ea786a1c90c638088e2cc45eb7c7fea3ec1}
        """

    static func yaml(
        _ choice: Choice, _ fixPort: Int, _ venuePorts: [Int], _ httpPort: Int
    ) -> String {
        let venues = venuePorts.enumerated().map { index, port in
            """
              - name: VENUE\(index + 1)
                connect: "127.0.0.1:\(port)"
                \(version(choice.venueVersion))
                priority: 1
                marketData: \(choice.marketData)
                reconnect: 20ms
                resendOrders: {maxAge: \(choice.resendMaxAge)}
                \(choice.venue)
                \(index < choice.venueKeys.count ? choice.venueKeys[index] : "")
            """
        }
        return """
            name: system-test
            durability: \(choice.durability)
            journal: {segmentSize: 16MiB}
            readModel: \(choice.http ? "on" : "off")
            fix: {listen: "127.0.0.1:\(fixPort)", compID: OMS, heartbeat: 30s\(choice.fix)}
            http: \(choice.http ? "{listen: \"127.0.0.1:\(httpPort)\"}" : "off")
            \(choice.http ? users : "")
            sessions:
              - compID: CLIENT1
                kind: orders
                \(version(choice.version))
                ack: \(choice.ack)
                client: BENCH
                accounts: any
            \(choice.sessions)
            \(venues.isEmpty ? "" : "venues:\n" + venues.joined(separator: "\n"))
            \(choice.instruments)
            accounts:
              - {id: ACC1, client: BENCH}
            \(choice.accounts)
            limits:
              default: {noReferencePrice: pass, duplicateCount: 1000000}
            \(choice.more)

            """
    }

    /// FIX.4.4 is what is spoken when nothing is said.
    private static func version(_ version: FIXVersion) -> String {
        version == .fix44 ? "" : "version: \(version)"
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
        // A soak's journal has some hundred thousand frames.
        let answer = try Product.run("journal", "dump", dataFolder, seconds: 1_800)
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
