import FIXCodec
import Foundation
import Testing

/// `needletail serve` over TLS with a QuickFIX client that dials and a QuickFIX venue that listens.
@Suite(
    .serialized, .timeLimit(.minutes(3)),
    .enabled(if: QuickFIXPeer.executable != nil, "needs libquickfix-dev"))
struct QuickFIXTLSTests {
    static let certificates = Result { try LinkCertificates() }

    /// Who shows which certificate, and who asks for one.
    struct Link: CustomTestStringConvertible, Sendable {
        /// The client's; we take it when it is of our authority.
        var client = "client"
        /// Whether we ask clients for a certificate.
        var weDemand = false
        /// The venue's.
        var venue = "server"
        /// Ours for the venue, which asks for one when we have it.
        var ours: String?
        var venueDemands = false
        var testDescription: String {
            "client shows \(client)\(weDemand ? ", demanded" : ""); "
                + "venue shows \(venue)\(venueDemands ? " and demands" : ""), "
                + "we show \(ours ?? "nothing")"
        }
    }

    private struct Desk {
        var server: ProductProcess
        var client: QuickFIXPeer
        var venue: QuickFIXPeer
        var installation: Installation
    }

    private func desk(_ link: Link) throws -> Desk {
        let made = try Self.certificates.get()
        var choice = Installation.Choice(venues: 1, ack: "onVenueAck")
        choice.fix =
            ", tls: {certificate: \(made.path("server.pem")), key: \(made.path("server.key"))"
            + (link.weDemand ? ", clientCA: \(made.path("ca.pem"))}" : "}")
        let shown = link.ours.map {
            ", certificate: \(made.path("\($0).pem")), key: \(made.path("\($0).key"))"
        }
        choice.venue = "tls: {ca: \(made.path("ca.pem")), serverName: localhost\(shown ?? "")}"
        let installation = try Installation(choice)
        let tls = { (name: String, demands: Bool) in
            QuickFIXSettings.TLS(
                certificate: made.path("\(name).pem"), key: made.path("\(name).key"),
                authority: made.path("ca.pem"), demandsCertificate: demands)
        }
        let venue = try QuickFIXPeer(
            QuickFIXSettings(
                compID: "VENUE1", side: .acceptor(port: installation.venuePorts[0]),
                tls: tls(link.venue, link.venueDemands)))
        let client = try QuickFIXPeer(
            QuickFIXSettings(
                compID: "CLIENT1", side: .initiator(port: installation.fixPort),
                tls: tls(link.client, false)))
        try venue.start()
        let server = try installation.serve()
        try client.start()
        return Desk(server: server, client: client, venue: venue, installation: installation)
    }

    private func stop(_ desk: Desk) {
        desk.server.send(SIGTERM)
        #expect(desk.server.waitForExit(seconds: 10) == 0)
        desk.client.stop()
        desk.venue.stop()
    }

    @Test(
        "An order and its fill, a lost connection, a resend",
        arguments: [
            Link(), Link(weDemand: true),
            Link(weDemand: true, ours: "client", venueDemands: true),
        ])
    func trades(_ link: Link) throws {
        let desk = try desk(link)
        try desk.client.expect("up")
        try desk.venue.expect("up")
        try desk.client.send("D", order("A1"))
        let child = try desk.venue.expect("got", "35=D 38=100")
        for peer in [desk.client, desk.venue] {
            try peer.say("drop")
            try peer.expect("down")
        }
        let id = child[11] ?? ""
        try desk.venue.send(
            "8",
            "37=O1|11=\(id)|17=V1|150=F|39=2|55=IBM|54=1|38=100|32=100|31=10|151=0|14=100|6=10|")
        try desk.client.expect("up")
        try desk.client.expect("got", "35=8 11=A1 150=F 39=2 14=100")
        #expect(desk.client.all("got", "35=8 11=A1 150=F").count == 1)
        stop(desk)
    }

    @Test(
        "What cannot be verified never logs on, on its side alone",
        arguments: [
            (Link(client: "stranger", weDemand: true), "client"),
            (Link(venue: "stranger"), "venue"),
            (Link(venueDemands: true), "venue"),
        ])
    func refused(_ link: Link, _ side: String) throws {
        let desk = try desk(link)
        let (bad, good) = side == "client" ? (desk.client, desk.venue) : (desk.venue, desk.client)
        try good.expect("up")
        #expect(!bad.hears("up", seconds: 1.5))
        #expect(desk.server.errors.contains("TLS"), "\(desk.server.errors)")
        stop(desk)
    }
}
