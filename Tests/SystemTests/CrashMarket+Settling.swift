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

    /// Stops the client and cancels what is open until every order has ended.
    func settle() async throws {
        try await on { self.client.stopTrading() }
        for _ in 0..<20 {
            try await Task.sleep(for: .milliseconds(1_000))
            if try await on({ self.client.cancelOpen() }) == 0 {
                // Answers to the last requests.
                return try await Task.sleep(for: .milliseconds(300))
            }
        }
    }

    var summary: String {
        "\(client.orders.count) orders, \(client.requests.count) cancels and replaces, "
            + "\(venues.ordersReceived) child orders, \(venues.fills.count) fills, "
            + "\(record.messages) messages, \(record.possDups) of them possible duplicates"
    }
}
