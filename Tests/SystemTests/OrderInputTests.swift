import Glibc
import Testing

/// Orders and requests as they should not be: a table of what a client sends and what it is told.
@Suite struct OrderInputTests {
    struct Row: Sendable {
        var what: String
        var type = "D"
        var fields: String
        var answer: String

        static func new(_ what: String, _ changes: String, _ answer: String) -> Row {
            let words = changes.split(separator: " ").map(String.init)
            let fields = words.reduce(into: order("BAD")) { text, change in
                text = changed(text, change)
            }
            return Row(what: what, fields: fields, answer: answer)
        }

        /// One more change, as `order` takes them.
        private static func changed(_ fields: String, _ change: String) -> String {
            let tag = change.prefix { $0 != "=" } + "="
            let kept = fields.split(separator: "|").filter { !$0.hasPrefix(tag) }
            return (kept + (change == tag ? [] : [Substring(change)])).map { $0 + "|" }.joined()
        }
    }

    /// Two listed instruments, one of them traded in lots of 100.
    private static let listed = """
        instruments:
          - {symbol: IBM}
          - {symbol: BIG, lot: 100, tick: "0.05"}
        """

    static let refused: [Row] = [
        .new("a symbol nobody knows", "55=NOPE", "35=8 150=8 103=1 58~symbol_not_known"),
        .new("a negative quantity", "38=-5", "35=8 150=8 103=13 58~must_be_above_0"),
        .new("no quantity at all", "38=0", "35=8 150=8 103=13 58~must_be_above_0"),
        .new("a quadrillion shares", "38=1000000000000000", "35=3 371=38 373=5 58~38"),
        .new(
            "more than can be booked", "38=90000000000",
            "35=8 150=8 103=13 58~beyond_what_can_be_booked"),
        .new("a quantity with an exponent", "38=1e5", "35=3 371=38 373=6"),
        .new("ten nanoshares", "38=0.000000001", "35=3 371=38 373=5 58~8_digits"),
        .new("a fraction of a share", "38=0.5", "35=8 150=8 103=13 58~lot"),
        .new("words for a quantity", "38=many", "35=3 371=38 373=6"),
        .new("an odd lot", "55=BIG 38=150", "35=8 150=8 103=13 58~lot"),
        .new("a price off the tick", "44=10.001", "35=8 150=8 58~tick"),
        .new("a price off a wider tick", "55=BIG 44=10.01", "35=8 150=8 58~tick"),
        .new("a limit order without price", "44=", "35=8 150=8 58~Price_(44)_is_needed"),
        .new("a negative price", "44=-1", "35=8 150=8 58~above_0"),
        .new("a price beyond all bounds", "44=99999999999999", "35=3 371=44 373=5"),
        .new("a stop without a stop price", "40=3 44=", "35=8 150=8 58~StopPx"),
        .new("an account nobody knows", "1=ACC9", "35=8 150=8 58~account_not_known"),
        .new("no account", "1=", "35=8 150=8 58~account_not_known"),
        .new("no symbol", "55=", "35=j 380=5 379=BAD 58~Symbol"),
        .new("no side", "54=", "35=3 371=54 373=1"),
        .new("no ClOrdID", "11=", "35=3 371=11 373=1"),
        .new("no quantity", "38=", "35=8 150=8 103=13 58~OrderQty"),
        .new(
            "a ClOrdID of 65 bytes", "11=" + String(repeating: "x", count: 65),
            "35=3 371=11 373=5 58~64"),
        .new("an OrdType that is not FIX's", "40=Y", "35=3 371=40 373=5"),
        .new("an OrdType that we do not take", "40=E", "35=8 11=BAD 150=8 103=11 40=E 58~40=E"),
        .new("a TimeInForce that is not FIX's", "59=Z", "35=3 371=59 373=5"),
        .new("a peg of nothing", "40=P", "35=8 11=BAD 150=8 103=11 40=P 58~ExecInst"),
        .new("a market without hours", "59=2", "35=8 11=BAD 150=8 103=11 58~no_such_time"),
        .new("a Side that is not FIX's", "54=Z", "35=3 371=54 373=5"),
        .new("a Side that we do not take", "54=8", "35=8 11=BAD 150=8 103=11 54=8"),
        .new("GTD without a time", "59=6", "35=8 150=8 58~ExpireTime"),
        .new("GTD of yesterday", "59=6 432=20200101", "35=8 150=8 58~not_after_now"),
        .new("GTD at no time at all", "59=6 126=soon", "35=3 371=126 373=6"),
        Row(
            what: "a tag without value", fields: order("BAD") + "58=|", answer: "35=3 371=58 373=4"),
        Row(
            what: "the ClOrdID twice", fields: order("BAD") + "11=OTHER|",
            answer: "35=3 371=11 373=13"),
        Row(
            what: "a tag of another message", fields: order("BAD") + "102=1|",
            answer: "35=3 371=102"),
        Row(
            what: "a tag that nobody knows", fields: order("BAD") + "4999=1|",
            answer: "35=3 371=4999"),
        Row(
            what: "a cancel of an order nobody knows", type: "F",
            fields: request("C1", of: "NOBODY"), answer: "35=9 11=C1 434=1 102=1 37=NONE"),
        Row(
            what: "a replace of an order nobody knows", type: "G",
            fields: request("R1", of: "NOBODY", "40=2", "44=10"),
            answer: "35=9 11=R1 434=2 102=1 37=NONE"),
        Row(
            what: "a cancel that names no order", type: "F", fields: "11=C2|55=IBM|54=1|60=NOW|",
            answer: "35=3 371=60"),
        Row(
            what: "a status request of nothing", type: "H", fields: "11=NOBODY|55=IBM|54=1|",
            answer: "35=8 150=I 39=8 37=NONE"),
    ]

    @Test("Each bad order is answered in words, books nothing, and the next good one is taken")
    func refusedOrders() throws {
        let installation = try Installation(
            Installation.Choice(venues: 1, instruments: Self.listed))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        for (position, row) in Self.refused.enumerated() {
            // Each needs a ClOrdID of its own, or the second would be refused as a duplicate.
            let id = "B\(position)"
            try line.send(row.type, row.fields.replacing("=BAD|", with: "=\(id)|"))
            #expect(throws: Never.self, "\(row.what)") {
                try line.expect(row.answer.replacing("=BAD", with: "=\(id)"))
            }
            try line.send("D", order("G\(position)"))
            #expect(throws: Never.self, "after \(row.what)") {
                try line.expect("35=8 11=G\(position) 150=0")
            }
        }
        for _ in 0..<Self.refused.count { _ = try venue.order("35=D 55=IBM 38=100 44=10") }
        #expect(server.exitCode() == nil)
    }

    @Test("A ClOrdID is taken once: again, with another body, or with odd bytes in it")
    func clOrdIDs() throws {
        let installation = try Installation(Installation.Choice(venues: 1))
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let line = try FIXLine.loggedOn(installation.fixPort)
        try line.send("D", order("A"))
        let first = try line.expect("35=8 11=A 150=0")
        let child = try venue.order()
        try venue.fill(child)
        try line.expect("35=8 11=A 150=F")
        // Refused with the first order's state.
        for changes in ["38=100", "38=200"] {
            try line.send("D", order("A", changes))
            let again = try line.expect("35=8 11=A 150=8 103=6")
            #expect(again[37] == first[37])
            #expect(again[39] == "2", "the first order's OrdStatus: \(again)")
        }
        // The same again, marked as such: its state.
        try line.send("D", "97=Y|" + order("A"))
        try line.expect("35=8 11=A 150=I 39=2 14=100")
        // Whatever bytes it has, it comes back unchanged, and as one journal line.
        let odd = ["tab\tbell\u{7}", "ünï", "quote\"back\\slash", "N2", " "]
        for id in odd {
            try line.send("D", order(id))
            try line.expect("35=8 150=0")
            #expect(line.received.last { $0[35] == "8" }?[11] == id)
        }
        try line.send(
            bytes: WireMessage.bytes(
                "D", line.next, order("B").replacing("11=B|", with: "11=B\u{2}C|"),
                from: "CLIENT1", to: "OMS"))
        line.next += 1
        try line.expect("35=8 150=0")
        server.send(SIGTERM)
        #expect(server.waitForExit(seconds: 10) == 0)
        #expect(try installation.frames().count { $0.command.hasPrefix("newOrder(") } == 4 + 6)
    }
}
