import FIXCodec
import Testing

/// A client of one version and a venue of another: every scenario has the same outcome.
@Suite(.serialized) struct VersionCrossingTests {
    private static let versions: [FIXVersion] = [.fix42, .fix44, .fix50SP2]

    /// What clients are told in any version: ExecType of 4.4, OrdStatus, LeavesQty, CumQty, AvgPx.
    private static let expected = [
        "0 0 100 0 0", "F 1 70 30 10", "I 1 70 30 10", "E E 70 30 10", "5 1 170 30 10",
        "F 1 120 80 10.625", "6 6 120 80 10.625", "4 4 0 80 10.625",
        "0 0 100 0 0", "E E 100 0 0", "5 0 50 0 0", "F 2 0 50 9.5",
        "8 8 0 0 0",
        "0 0 100 0 0", "I 0 100 0 0", "6 6 100 0 0", "9 2",
    ]

    @Test("Ack, fills, status, replace, cancel, reject: equal quantities and prices everywhere")
    func crossing() throws {
        for client in Self.versions {
            for venue in Self.versions {
                let told = try play(client, venue)
                #expect(told == Self.expected, "\(client) at a venue of \(venue)")
            }
        }
    }

    private func play(_ client: FIXVersion, _ venue: FIXVersion) throws -> [String] {
        var choice = Installation.Choice(venues: 1)
        // The client's New then tells that the venue has the order.
        choice.ack = "onVenueAck"
        choice.version = client
        choice.venueVersion = venue
        let installation = try Installation(choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let street = Street(try VenueLine(listener, venue))
        let desk = Client(try FIXLine.loggedOn(installation.fixPort, client))
        try replaced(desk, street)
        try replacedUnfilled(desk, street)
        try refused(desk, street)
        try filledBeforeTheCancel(desk, street)
        #expect(server.exitCode() == nil)
        return desk.told
    }

    private func replaced(_ desk: Client, _ street: Street) throws {
        try desk.send("D", order("A", "38=100", "44=11"))
        let child = try street.order("35=D 38=100")
        try street.report(child, "0", "0", cum: 0, of: 100)
        try desk.hear("0")
        try street.report(child, "F", "1", cum: 30, of: 100, last: 30, at: "10")
        try desk.hear("F")
        try desk.send("H", "11=A|55=IBM|54=1|")
        try desk.hear("I")
        try desk.send("G", request("B", of: "A", "40=2", "44=11", "59=0").with("38=200"))
        let replace = try street.order("35=G 38=200")
        try desk.hear("E")
        try street.report(replace, "5", "1", cum: 30, of: 200)
        try desk.hear("5")
        try street.report(replace, "F", "1", cum: 80, of: 200, last: 50, at: "11")
        try desk.hear("F")
        try desk.send("F", request("C", of: "B"))
        let cancel = try street.order("35=F")
        try desk.hear("6")
        try street.report(cancel, "4", "4", cum: 80, of: 200)
        try desk.hear("4")
    }

    private func replacedUnfilled(_ desk: Client, _ street: Street) throws {
        try desk.send("D", order("D", "38=100", "44=10"))
        let child = try street.order("35=D")
        try street.report(child, "0", "0", cum: 0, of: 100)
        try desk.hear("0")
        try desk.send("G", request("E", of: "D", "40=2", "44=9.5", "59=0").with("38=50"))
        let replace = try street.order("35=G 38=50")
        try desk.hear("E")
        try street.report(replace, "5", "0", cum: 0, of: 50)
        try desk.hear("5")
        try street.report(replace, "F", "2", cum: 50, of: 50, last: 50, at: "9.5")
        try desk.hear("F")
    }

    private func refused(_ desk: Client, _ street: Street) throws {
        try desk.send("D", order("F", "38=0.5"))
        try desk.hear("8")
    }

    private func filledBeforeTheCancel(_ desk: Client, _ street: Street) throws {
        try desk.send("D", order("G", "38=100"))
        let child = try street.order("35=D")
        try street.report(child, "0", "0", cum: 0, of: 100)
        try desk.hear("0")
        try desk.send("H", "11=G|55=IBM|54=1|")
        try desk.hear("I")
        try desk.send("F", request("H", of: "G"))
        let cancel = try street.order("35=F")
        try desk.hear("6")
        try street.report(child, "F", "2", cum: 100, of: 100, last: 100, at: "10")
        try desk.hearReject(after: cancel)
    }
}

/// A client that writes what its version asks for, and notes what it is told in one form.
private final class Client {
    private let line: FIXLine
    private(set) var told: [String] = []

    init(_ line: FIXLine) { self.line = line }

    func send(_ type: String, _ fields: String) throws {
        let isOld = line.version < .fix43
        try line.send(type, fields + (isOld && (type == "D" || type == "G") ? "21=1|" : ""))
    }

    /// The next report, of a kind in the form of 4.4.
    func hear(_ kind: String) throws {
        let message = try line.expect("35=8")
        let form = try #require(WireForm(message, line.version))
        told.append(
            "\(form.execType) \(form.ordStatus) \(message[151] ?? "") \(message[14] ?? "") "
                + (message[6] ?? ""))
        #expect(form.execType == kind, "\(message)")
    }

    /// The fill, then the refusal of the cancel that came too late.
    func hearReject(after cancel: WireMessage) throws {
        let fill = try line.expect("35=8")
        #expect(WireForm(fill, line.version)?.execType == "F" && fill[14] == "100", "\(fill)")
        let reject = try line.expect("35=9 11=H 41=G 434=1 102=0")
        told.append("9 \(reject[39] ?? "")")
    }
}

/// A venue that answers in its version.
private final class Street {
    private let venue: VenueLine

    init(_ venue: VenueLine) { self.venue = venue }

    /// The next message from us, in the form that the version asks for.
    func order(_ pattern: String) throws -> WireMessage {
        let message = try venue.order(pattern)
        let isOld = venue.line.version < .fix43
        if message[35] != "F" { #expect((message[21] != nil) == isOld, "\(message)") }
        #expect(message[8] == venue.line.version.beginString.description)
        return message
    }

    func report(
        _ order: WireMessage, _ type: String, _ status: String, cum: Int, of quantity: Int,
        last: Int = 0, at price: String = ""
    ) throws {
        let isOver = status == "2" || status == "4" || status == "8"
        let form = WireForm(type, status, venue.line.version, isFull: cum >= quantity)
        try venue.report(
            order,
            changes: [
                "20=\(form.wire.transType)", "150=\(form.wire.execType)",
                "39=\(form.wire.ordStatus)", "14=\(cum)", "38=\(quantity)",
                "151=\(isOver ? 0 : quantity - cum)", "6=\(cum > 0 ? "10" : "0")",
                "32=\(last > 0 ? String(last) : "")", "31=\(price)",
            ])
    }
}

extension String {
    /// Fields with one of them changed.
    fileprivate func with(_ field: String) -> String {
        let tag = field.prefix { $0 != "=" } + "="
        let kept = split(separator: "|").filter { !$0.hasPrefix(tag) }
        return (kept + [Substring(field)]).map { $0 + "|" }.joined()
    }
}
