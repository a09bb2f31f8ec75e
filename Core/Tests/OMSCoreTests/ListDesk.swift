import OMSTypes
import Testing

@testable import OMSCore

/// A desk that is ended and started from a snapshot after every command, and what its clients are
/// told, a line a message.
final class ListDesk {
    let desk: Desk
    init(_ desk: Desk = Desk(), isRestarted: Bool = true) {
        self.desk = desk
        self.isRestarted = isRestarted
    }
    private let isRestarted: Bool

    /// Sends a list and lets it come to its decision.
    func enter(
        _ contingency: Contingency, _ orders: [NewOrder], isWhole: Bool = false,
        waits: Bool = false, id: ListID = "LIST"
    ) throws -> [String] {
        try enter(
            OrderProgram(
                session: Desk.client, listID: id, totNoOrders: UInt32(orders.count),
                contingency: contingency, isWhole: isWhole, waits: waits,
                entries: orders.map { ProgramEntry(DetailedOrder(order: $0)) }))
    }

    func enter(_ program: OrderProgram) throws -> [String] {
        try run(.list(.enter(program))) + sweep()
    }

    func run(_ command: OrderCommand) throws -> [String] {
        let told = desk.run(command).compactMap { describe($0) }
        if isRestarted { try desk.restart() }
        return told
    }

    func sweep() throws -> [String] {
        var told: [String] = []
        while desk.hasSweep { told += try run(.continueSweep) }
        return told
    }

    func fill(_ number: Int, _ quantity: Int64) throws -> [String] {
        try venue(.trade, number, quantity)
    }

    /// A venue's word about the route of that number, from 1.
    func venue(_ type: ExecType, _ number: Int, _ quantity: Int64 = 0) throws -> [String] {
        let told = desk.venue(type, on: desk.routes[number - 1], lastQty: qty(quantity))
            .compactMap { describe($0) }
        if isRestarted { try desk.restart() }
        return told
    }

    /// A venue refuses to cancel or replace the route.
    func refuse(_ number: Int, reason: UInt8) throws -> [String] {
        let route = desk.routes[number - 1]
        return try run(
            .venueCancelReject(
                VenueCancelReject(
                    venue: route.venue,
                    clOrdID: RouteID.clOrdID(
                        route.order, attempt: desk.attempts[route.order] ?? 0),
                    reason: reason)))
    }

    private func describe(_ effect: Effect) -> String? {
        switch effect {
        case .report(let it):
            let type = Character(UnicodeScalar(it.execType.rawValue))
            let status = Character(UnicodeScalar(it.ordStatus.rawValue))
            var text = "\(it.clOrdID) 150=\(type) 39=\(status)"
            text += " 38=\(DecimalText.string(it.terms.orderQty.units))"
            text += " 14=\(DecimalText.string(it.cumQty.units))"
            if let isWorking = it.isWorking { text += isWorking ? " 636=Y" : " 636=N" }
            if let reason = it.restatement { text += " 378=\(reason.rawValue)" }
            if it.refusal.reason != .none { text += " \(it.refusal.reason)" }
            return text
        case .cancelReject(let it): return "9 \(it.clOrdID) 102=\(it.reason.rawValue)"
        case .answer(_, let place):
            guard case .listStatus(let it) = desk.core.answers[place] else { return nil }
            return "N 429=\(it.kind.rawValue) 431=\(it.state.rawValue)"
        case .sendRoute, .cancelRoute, .replaceRoute, .requestStatus, .requestMassStatus,
            .askPlacement, .askWeighing, .requestQuote, .takeQuote:
            return nil
        }
    }
}
