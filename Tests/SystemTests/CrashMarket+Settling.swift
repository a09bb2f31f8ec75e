import FIXGateway

extension CrashMarket {
    struct NotSettled: Error, CustomStringConvertible { var description: String }

    func waitUntilUp() async throws {
        for _ in 0..<2_000 {
            if try await isUp() { return }
            try await Task.sleep(for: .milliseconds(5))
        }
        let told = try await on { "\(self.notes) \(self.record.violations)" }
        throw NotSettled(description: "not all sessions were logged on within 10 s: \(told)")
    }

    /// Stops the client and cancels what is open until every order has ended; gives up when nothing
    /// has come for twenty seconds.
    func settle() async throws {
        try await on { self.client.stopTrading() }
        var (seen, quiet, round) = (-1, 0, 0)
        while quiet < 20, round < 300 {
            try await Task.sleep(for: .seconds(1))
            let (messages, open) = try await on { (self.record.messages, self.client.openCount()) }
            // Answers to the last requests.
            if open == 0 { return try await Task.sleep(for: .milliseconds(300)) }
            quiet = messages == seen ? quiet + 1 : 0
            seen = messages
            // A machine under load is still answering: asking all again each second would only
            // make its queue longer.
            if quiet > 0 || round % 10 == 0 { try await on { self.client.cancelOpen() } }
            round += 1
        }
    }

    var summary: String {
        "\(client.orders.count) orders, \(client.requests.count) cancels and replaces, "
            + "\(venues.ordersReceived) child orders, \(venues.fills.count) fills, "
            + "\(record.messages) messages, \(record.possDups) of them possible duplicates"
    }
}
