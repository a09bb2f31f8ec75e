import Glibc
import Testing

/// Venues that say what they should not: what cannot be booked is an anomaly, never a crash, never
/// dropped without a word, and true fills are booked all the same.
@Suite struct VenueInputTests {
    struct Row: Sendable {
        var what: String
        /// Changes of a report on the child that rests at the venue.
        var changes: String
        /// What the venue is answered, if anything.
        var answer = ""
        /// Kind of the anomaly in the journal, if one is due.
        var anomaly = ""
    }

    static let rows: [Row] = [
        Row(
            what: "a fill of an order nobody knows",
            changes: "11=N999 150=F 39=2 32=100 31=10 14=100",
            anomaly: "unknownOrder"),
        Row(
            what: "a fill of what is no order of ours",
            changes: "11=WHAT 150=F 39=2 32=100 31=10",
            anomaly: "unknownOrder"),
        Row(
            what: "a fill of more than can be held",
            changes: "150=F 39=2 32=99999999999999999999 31=10", anomaly: "invalidFill"),
        Row(what: "a negative fill", changes: "150=F 39=1 32=-5 31=10", anomaly: "invalidFill"),
        Row(what: "a fill of nothing", changes: "150=F 39=1 32=0 31=10", anomaly: "invalidFill"),
        Row(what: "a fill without quantity", changes: "150=F 39=1 31=10", anomaly: "invalidFill"),
        Row(what: "no ExecID", changes: "17=", answer: "35=3 371=17"),
        Row(what: "no ExecType", changes: "150=", answer: "35=3 371=150"),
        Row(what: "an ExecType that is not FIX's", changes: "150=z", answer: "35=3 371=150"),
        Row(
            what: "an ExecID of 65 bytes",
            changes: "17=" + String(repeating: "e", count: 65), answer: "35=j 380=5 58~ExecID"),
        Row(
            what: "a quantity with an exponent", changes: "150=F 39=1 32=1e2 31=10",
            answer: "35=3 371=32"),
    ]

    @Test("Each bad report is answered or shown as an anomaly; the order still fills")
    func badReports() throws {
        let installation = try Installation(Installation.Choice(venues: 1))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        let child = try venue.order()
        for row in Self.rows {
            try venue.report(child, changes: row.changes.split(separator: " ").map(String.init))
            #expect(throws: Never.self, "\(row.what)") {
                if !row.answer.isEmpty { try venue.line.expect(row.answer) }
            }
        }
        // A venue that sends orders instead of taking them is told so.
        try venue.line.send("D", order("REVERSED"))
        try venue.line.expect("35=j 380=3 372=D 58~not_taken")
        try venue.fill(child)
        try client.expect("35=8 11=A 150=F 39=2 14=100 151=0")
        #expect(client.received.count { $0[150] == "F" } == 1, "only the true fill was booked")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let anomalies = try installation.frames().flatMap(\.events).filter {
            $0.hasPrefix("anomaly(")
        }
        for row in Self.rows where !row.anomaly.isEmpty {
            #expect(anomalies.contains { $0.contains(row.anomaly) }, "\(row.what): \(anomalies)")
        }
        #expect(anomalies.count == Self.rows.count { !$0.anomaly.isEmpty }, "\(anomalies)")
    }

    @Test("Another venue's word on an order counts for nothing; a fill twice is booked once")
    func wrongVenueAndTwice() throws {
        let installation = try Installation(Installation.Choice(venues: 2))
        let listeners = try installation.venuePorts.map { try FIXListener(port: $0) }
        let server = try installation.serve()
        let first = try VenueLine(listeners[0], name: "VENUE1")
        let second = try VenueLine(listeners[1], name: "VENUE2")
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send("D", order("A"))
        let isFirst = first.line.hears("35=D", seconds: 1)
        let (mine, other) = isFirst ? (first, second) : (second, first)
        let child = isFirst ? first.line.received.last! : try second.order()
        try other.fill(child)
        let fill = ["150=F", "39=1", "32=40", "31=10", "151=60", "14=40", "6=10", "17=ONE"]
        try mine.report(child, changes: fill)
        try client.expect("35=8 11=A 150=F 39=1 14=40 151=60")
        try mine.report(child, changes: fill)
        // More than was ordered: booked, and shown.
        try mine.report(
            child, changes: ["150=F", "39=2", "32=80", "31=10", "151=0", "14=120", "6=10"])
        try client.expect("35=8 11=A 150=F 14=120 151=0")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        let anomalies = try installation.frames().flatMap(\.events).filter {
            $0.hasPrefix("anomaly(")
        }
        for kind in ["wrongVenue", "duplicateExecID", "overfill"] {
            #expect(anomalies.count { $0.contains(kind) } == 1, "\(kind): \(anomalies)")
        }
    }
}
