import OMSTypes
import Testing

@testable import OMSCore

extension Desk {
    /// Sends an order with instructions and returns its OrderID.
    @discardableResult
    func enter(_ order: NewOrder, _ change: (inout Instructions) -> Void) -> OrderID {
        var instructions = Instructions()
        change(&instructions)
        run(.instructed(.newOrder(DetailedOrder(order: order), instructions)))
        return core.order(clOrdID: order.clOrdID, session: order.session) ?? .none
    }

    /// The reason for which the last command was refused.
    var refusal: RefusalReason? {
        for event in events {
            if case .refused(let refused) = event { return refused.refusal.reason }
            if case .requestRefused(let refused) = event { return refused.refusal.reason }
        }
        return nil
    }

    /// Ends the process and starts it from a snapshot: the State is the one that a replay gives,
    /// and the quotes are gone.
    func restart(_ place: SourceLocation = #_sourceLocation) throws {
        let before = digest()
        #expect(replayed() == before, "replay gives another state", sourceLocation: place)
        let chunks = Chunks()
        var writer = SnapshotWriter { chunks.all.append(Array($0)) }
        core.encodeSnapshot(into: &writer)
        writer.flush()
        let bytes = chunks.all.flatMap { $0 }
        try bytes.withUnsafeBytes { buffer in
            var isRead = false
            var reader = SnapshotReader {
                defer { isRead = true }
                return isRead ? nil : buffer
            }
            core = try OrderCore(snapshot: &reader)
        }
        #expect(digest() == before, "the snapshot holds another state", sourceLocation: place)
    }

    /// Orders that the present quotes call for.
    var called: [OrderID] { core.firedWatches(on: Self.acme, at: now) }

    /// What the shell does after a quote.
    func runCalled() {
        for order in called { run(.watchFired(order)) }
    }

    func wait(milliseconds: Int64) { now = now.adding(nanoseconds: milliseconds * 1_000_000) }
}

/// What a snapshot's writer gave out.
final class Chunks {
    var all: [[UInt8]] = []
}
