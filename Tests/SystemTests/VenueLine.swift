import FIXCodec
import Foundation

/// A venue as a bare link that the server dials: it logs on by itself and then says what a test
/// wants.
final class VenueLine {
    let line: FIXLine
    /// The session that dialled: `OMS`, or `OMSMD` for market data.
    let peer: String
    private var reports = 0

    /// Waits for the server's Logon and answers it.
    init(
        _ listener: FIXListener, name: String = "VENUE1", next: Int = 1,
        _ version: FIXVersion = .fix44
    ) throws {
        line = try FIXLine(from: listener, as: name)
        line.next = next
        line.version = version
        let logon = try line.expect("35=A", seconds: 10)
        peer = logon[49] ?? ""
        let isReset = logon[141] == "Y"
        if isReset { line.next = 1 }
        let fields = "98=0|108=30|" + (isReset ? "141=Y|" : "") + version.logonField
        try line.send("A", fields, to: peer)
    }

    /// Both sessions of a venue with market data, whichever is dialled first.
    static func pair(_ listener: FIXListener, name: String = "VENUE1", next: Int = 1) throws
        -> (orders: VenueLine, data: VenueLine)
    {
        let first = try VenueLine(listener, name: name, next: next)
        let second = try VenueLine(listener, name: name, next: next)
        return first.peer == "OMS" ? (first, second) : (second, first)
    }

    /// MarketDataSnapshotFullRefresh (W): best bid and offer.
    func quote(_ symbol: String, bid: String, offer: String) throws {
        try line.send(
            "W",
            "55=\(symbol)|268=2|269=0|270=\(bid)|271=1000|269=1|270=\(offer)|271=1000|",
            to: peer)
    }

    /// Waits until the server has taken in what was sent so far: other links know nothing of it before.
    func awaitTaken() throws {
        try line.send("1", "112=TAKEN|", to: peer)
        try line.expect("35=0 112=TAKEN")
    }

    /// The next order that the server sends.
    func order(_ pattern: String = "35=D") throws -> WireMessage { try line.expect(pattern) }

    /// ExecutionReport (8) on an order, changed where a test wants it bad.
    func report(_ order: WireMessage, _ changes: String...) throws {
        try report(order, changes: changes)
    }

    func report(_ order: WireMessage, changes: [String]) throws {
        reports += 1
        var fields: [(String, String)] = [
            ("37", "O\(order[11] ?? "")"), ("11", order[11] ?? ""), ("17", "V\(reports)"),
            ("150", "0"), ("39", "0"), ("55", order[55] ?? ""), ("54", order[54] ?? ""),
            ("38", order[38] ?? ""), ("151", order[38] ?? ""), ("14", "0"), ("6", "0"),
        ]
        for change in changes {
            let parts = change.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            let tag = String(parts[0])
            fields.removeAll { $0.0 == tag }
            if !parts[1].isEmpty { fields.append((tag, String(parts[1]))) }
        }
        try line.send("8", fields.map { "\($0.0)=\($0.1)|" }.joined())
    }

    /// Fills all of an order.
    func fill(_ order: WireMessage) throws {
        let quantity = order[38] ?? ""
        try report(
            order, "150=F", "39=2", "32=\(quantity)", "31=10", "151=0", "14=\(quantity)", "6=10")
    }
}
