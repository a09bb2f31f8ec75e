import FIXCodec
import Testing

/// An order that is sent again with PossResend (97=Y) is answered with its status.
@Suite struct PossResendTests {
    struct Row: CustomTestStringConvertible, Sendable {
        var order: String
        /// The first version whose dictionary lets it through.
        var since = FIXVersion.fix40
        var testDescription: String { order }
    }

    static let rows: [Row] = [
        // A limit order without Price.
        Row(order: "40=2|38=100|"),
        // Without OrderQty it is refused, and known all the same.
        Row(order: "40=1|", since: .fix42),
    ]

    @Test("The status of a refused order, in every version", arguments: FIXVersion.allCases)
    func possResend(_ version: FIXVersion) throws {
        var choice = Installation.Choice(venues: 0)
        choice.version = version
        let installation = try Installation(choice)
        let server = try installation.serve()
        let line = try FIXLine.loggedOn(installation.fixPort, version)
        for (number, row) in Self.rows.enumerated() where version >= row.since {
            let fields =
                "11=C\(number)|1=ACC1|21=1|55=IBM|54=1|\(row.order)"
                // D has TransactTime from 4.2 on.
                + (version >= .fix42 ? "60=20261110-14:30:00|" : "")
            try line.send("D", fields)
            let first = try line.expect("35=8 11=C\(number)")
            try line.send("D", "97=Y|" + fields)
            let again = try line.expectAny(["35=8 11=C\(number)", "35=j", "35=3"])
            #expect(first[39] == "8", "\(version): \(first)")
            #expect(again[35] == "8" && again[39] == "8", "\(version): \(again)")
            #expect(again[37] == first[37], "\(version): the same OrderID")
            // ExecType (150) I from 4.3 on; before, ExecTransType (20) 3 says that it is a status.
            let isStatus = version >= .fix43 ? again[150] == "I" : again[20] == "3"
            #expect(isStatus, "\(version): \(again)")
        }
        #expect(server.exitCode() == nil)
    }
}
