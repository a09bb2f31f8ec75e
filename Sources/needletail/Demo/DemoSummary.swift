import CounterpartySimulator
import Foundation
import JournalStorage
import OMSCore
import OMSEngine
import OMSJournal
import OMSRuntime
import OMSTypes
import VenueSimulator

/// The end of a demo: what the journal says happened, held against what everybody else saw.
enum DemoSummary {
    static func make(
        stage: DemoStage, venueCounters: MarketCounters, counterparty: CounterpartyCounters
    ) throws -> DemoVerdict {
        let storage = try PosixJournalStorage(
            path: OMSRuntime.journalFolder(stage.system.runtime.dataFolder).path, mode: .read)
        let live = try stage.system.runtime.shard.read { $0.snapshotOfInvariants() }.wait()
        let report = JournalVerifier.verify(storage: storage, hasher: try LibcryptoHasher())
        let tally = try DemoTally.read(storage)
        var verdict = DemoVerdict()
        trading(tally, venueCounters, &verdict)
        postTrade(tally, &verdict)
        times(stage, &verdict)
        verdict.section("What must hold")
        invariants(tally, live, report, stage, venueCounters, &verdict)
        return verdict
    }

    private static func trading(
        _ tally: borrowing DemoTally, _ venues: MarketCounters, _ verdict: inout DemoVerdict
    ) {
        verdict.section("Orders")
        verdict.row("accepted", "\(tally.accepted)")
        let refused = tally.refusals.values.reduce(0, +)
        verdict.row("refused", "\(refused)")
        for (reason, count) in tally.refusals.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }
        ) { verdict.row("  \(count)", reason) }
        let reasons = tally.routeReasons.sorted { $0.key < $1.key }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        verdict.row("routed to venues", "\(tally.routes): \(reasons)")
        verdict.section("Executions")
        verdict.row("fills", "\(tally.fills)")
        for (venue, share) in tally.byVenue.sorted(by: { $0.key < $1.key }) {
            verdict.row(
                "  \(venue)", "\(share.fills) fills, \(DecimalText.string(share.quantity)) shares")
        }
        verdict.row("against the NBBO", against(tally))
        verdict.row("quotes shown by venues", "\(venues.quotes)")
    }

    private static func against(_ tally: borrowing DemoTally) -> String {
        guard tally.filledWithQuote > 0 else { return "no quote at any decision" }
        // To a hundredth of a cent.
        let average = Int64(clamping: tally.improvement / tally.filledWithQuote) / 10_000 * 10_000
        let compared = average < 0 ? "worse" : "better"
        return "\(DecimalText.string(abs(average))) USD a share \(compared) than the far side at "
            + "the decision, on average; \(tally.filledOutside) of \(tally.fills) fills outside it"
    }

    private static func postTrade(_ tally: borrowing DemoTally, _ verdict: inout DemoVerdict) {
        verdict.section("After the trade")
        verdict.row("blocks", "\(tally.blocks)")
        verdict.row("allocations", "\(tally.allocations)")
        verdict.row(
            "confirmations", "\(tally.confirmations) sent, \(tally.affirmed) affirmed")
        verdict.row("trades match-agreed", "\(tally.matchAgreed)")
        verdict.row("trades broken", "\(tally.mismatched.count)")
        for broken in tally.mismatched.prefix(3) {
            verdict.row("  \(broken.allocID)", broken.fields)
        }
        if tally.mismatched.count > 3 {
            verdict.row("", "and \(tally.mismatched.count - 3) more, on the page")
        }
        verdict.row("settlement instructions", "\(tally.instructions) sese.023 files")
        let anomalies = tally.anomalies.sorted { $0.key < $1.key }
            .map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        verdict.row("anomalies", anomalies.isEmpty ? "none" : anomalies)
    }

    private static func times(_ stage: DemoStage, _ verdict: inout DemoVerdict) {
        verdict.section("Times, as the clients measured them (all in one process)")
        let all = stage.traders.map(\.counters)
        verdict.row(
            "order to New", Percentiles.text(all.flatMap(\.acknowledgeTimes)))
        verdict.row("order to first fill", Percentiles.text(all.flatMap(\.fillTimes)))
    }

    private static func invariants(
        _ tally: borrowing DemoTally, _ live: InvariantSnapshot, _ report: VerificationReport,
        _ stage: DemoStage, _ venues: MarketCounters, _ verdict: inout DemoVerdict
    ) {
        let hash = tally.engine.stateHash()
        verdict.expect(
            report.isIntact, 1,
            "journal verified: \(report.frames) frames in \(report.batches) batches")
        verdict.expect(
            hash == live.stateHash, 2, "the journal replays to the same state, \(hash)")
        verdict.expect(
            live.unbalancedOrders == 0, 3,
            "every quantity is filled, cancelled, rejected or live, and they sum")
        verdict.expect(
            venues.orders == tally.routes && venues.fills == tally.fills, 4,
            "each child is one order at a venue (\(venues.orders)), each fill booked once "
                + "(\(venues.fills))")
        let clients = stage.traders.map(\.counters)
        verdict.expect(
            clients.allSatisfy { $0.lastQty == $0.cumQty && $0.duplicateExecIDs == 0 }, 4,
            "clients were told each execution once")
        verdict.expect(
            live.isLedgerBalanced && tally.engine.orders.isLedgerBalanced, 5,
            "the ledger sums to zero in every currency and instrument")
        verdict.expect(
            stage.system.runtime.shard.failure == nil, 6, "nothing that came in stopped the system")
        let refused = clients.reduce(0) { $0 + $1.rejected }
        verdict.expect(
            refused >= tally.refusals.values.reduce(0, +), 7,
            "every refusal was told, and changed nothing")
    }
}

/// What the running system says of itself, in one moment between two commands.
struct InvariantSnapshot: Sendable {
    var stateHash: StateDigest
    var isLedgerBalanced: Bool
    var unbalancedOrders: Int
}

extension Engine {
    func snapshotOfInvariants() -> InvariantSnapshot {
        var unbalanced = 0
        for number in 1...UInt64(max(1, orders.orderCount)) {
            guard let order = orders.view(OrderID(number)) else { continue }
            let open = order.isTerminal ? 0 : order.terms.orderQty.units - order.cumQty.units
            let isRight =
                order.cumQty.units >= 0 && order.leavesQty.units == max(0, open)
                && (order.ordStatus != .filled || order.cumQty >= order.terms.orderQty)
            let children = orders.children(of: order.order).compactMap { orders.view($0) }
            let worked = children.reduce(Int64(0)) { $0 + $1.cumQty.units }
            let isSum = order.kind == .route || order.isStaged || worked == order.cumQty.units
            if !isRight || !isSum { unbalanced += 1 }
        }
        return InvariantSnapshot(
            stateHash: stateHash(), isLedgerBalanced: orders.isLedgerBalanced,
            unbalancedOrders: unbalanced)
    }
}
