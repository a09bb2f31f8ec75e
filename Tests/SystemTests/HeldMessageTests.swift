import FIXCodec
import Testing

/// Messages that came before their turn.
@Suite struct HeldMessageTests {
    @Test("A refused message in the middle of what was kept behind a gap stops nothing")
    func refusedInTheMiddle() throws {
        let installation = try Installation(Installation.Choice(venues: 0))
        let server = try installation.serve()
        let client = try FIXLine.loggedOn(installation.fixPort)
        // Read by the session, refused by the application.
        let tooFine = "38=1.123456789"
        for (number, id, change) in [
            (3, "A3", "38=100"), (4, "A4", tooFine), (5, "A5", "38=100"), (6, "A6", tooFine),
            (7, "A7", "38=100"),
        ] {
            client.next = number
            try client.send("D", order(id, change))
        }
        try client.expect("35=2 7=2")
        client.next = 2
        try client.send("D", order("A2"))
        client.next = 8
        for id in ["A2", "A3"] { try client.expect("35=8 11=\(id) 150=0") }
        for id in ["A5", "A7"] { try client.expect("35=8 11=\(id) 150=0") }
        let refused = client.received.filter { $0[35] == "3" }.compactMap { $0[45] }
        #expect(refused == ["4", "6"])
        try client.send("1", "112=alive|")
        try client.expect("35=0 112=alive")
        #expect(server.exitCode() == nil)
        server.kill()
    }
}
