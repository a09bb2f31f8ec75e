import FIXCodec
import Glibc
import Testing

/// `needletail serve` between a QuickFIX client and a QuickFIX venue.
final class QuickFIXDesk {
    struct Versions: CustomTestStringConvertible, Sendable {
        var client: FIXVersion
        var venue: FIXVersion
        var testDescription: String { "client \(client), venue \(venue)" }
    }

    let versions: Versions
    let installation: Installation
    let client: QuickFIXPeer
    let venue: QuickFIXPeer
    private(set) var server: ProductProcess
    private var reports = 0

    /// All are logged on.
    ///
    /// - Parameter clientMore: more lines of the client's settings.
    init(
        _ versions: Versions, resendMaxAge: String = "10m", clientMore: [String] = []
    ) throws {
        self.versions = versions
        installation = try Installation(
            Installation.Choice(
                venues: 1, resendMaxAge: resendMaxAge, ack: "onVenueAck",
                version: versions.client, venueVersion: versions.venue))
        venue = try QuickFIXPeer(
            QuickFIXSettings(
                compID: "VENUE1", side: .acceptor(port: installation.venuePorts[0]),
                version: versions.venue))
        client = try QuickFIXPeer(
            QuickFIXSettings(
                compID: "CLIENT1", side: .initiator(port: installation.fixPort),
                version: versions.client, more: clientMore))
        try venue.start()
        server = try installation.serve()
        try client.start()
        try client.expect("up")
        try venue.expect("up")
    }

    /// After the server was killed: starts it again; both sides come back.
    func restartServer() throws {
        try venue.expect("down")
        server = try installation.serve()
        try client.expect("up")
        try venue.expect("up")
    }

    func stop() throws -> Int32? {
        server.send(SIGTERM)
        let code = server.waitForExit(seconds: 10)
        client.stop()
        venue.stop()
        return code
    }

    /// What the client sends; orders and replaces with HandlInst (21), which old versions ask for.
    func send(_ type: String, _ fields: String) throws {
        try client.send(type, (type == "F" ? "" : "21=1|") + fields)
    }

    /// ExecutionReport (8) of the venue in its version, on what it was sent.
    func report(
        _ order: WireMessage, _ kind: Kind, cumQty: Int = 0, lastQty: Int = 0
    ) throws {
        reports += 1
        let total = Int(order[38] ?? "") ?? 0
        let leaves = kind == .canceled ? 0 : total - cumQty
        var fields =
            "37=O1|11=\(order[11] ?? "")|17=V\(reports)|39=\(kind.status(leaves))|55=IBM|54=1|"
            + "38=\(total)|14=\(cumQty)|6=\(cumQty > 0 ? 10 : 0)|"
        if let original = order[41] { fields += "41=\(original)|" }
        if versions.venue <= .fix42 { fields += "20=0|" }
        if versions.venue >= .fix41 {
            fields += "150=\(kind.execType(leaves, versions.venue))|151=\(leaves)|"
        }
        fields += "32=\(lastQty)|31=\(lastQty > 0 ? 10 : 0)|"
        try venue.send("8", fields)
    }

    enum Kind {
        case new
        case replaced
        case canceled
        case trade

        /// OrdStatus (39).
        func status(_ leaves: Int) -> String {
            switch self {
            case .new: "0"
            // Up to 4.2 the status says Replaced; later it is the order's own.
            case .replaced: "0"
            case .canceled: "4"
            case .trade: leaves == 0 ? "2" : "1"
            }
        }

        /// ExecType (150).
        func execType(_ leaves: Int, _ version: FIXVersion) -> String {
            switch self {
            case .new: "0"
            case .replaced: "5"
            case .canceled: "4"
            case .trade: version >= .fix43 ? "F" : status(leaves)
            }
        }
    }
}
