import OMSCore
import OMSEngine
import OMSTypes

/// An order of which the drill asks what would become of it, before and after the switch: decided
/// as a real one, without effect.
struct KillProbe {
    var account: AccountID
    var order: NewOrder

    /// What would become of it.
    enum Answer: Equatable {
        /// The kill switch's rule blocks it, whatever other rules say.
        case killed
        /// Refused before the rules of risk are asked, such as for a closed market.
        case refusedBefore(RefusalReason)
        case taken
    }

    /// One for each account: as an open order of it, where it has one, else of the first symbol.
    static func all(_ engine: borrowing Engine) -> [KillProbe] {
        var result: [UInt32: KillProbe] = [:]
        for id in engine.orders.openOrders() {
            guard let view = engine.orders.view(id), view.session != .none,
                result[view.terms.account.raw] == nil,
                let probe = probe(view, engine)
            else { continue }
            result[view.terms.account.raw] = probe
        }
        let reference = engine.orders.reference
        for (index, account) in reference.accounts.enumerated() {
            let id = AccountID(UInt32(index) + 1)
            guard result[id.raw] == nil, let session = session(of: account, reference),
                let instrument = reference.instruments.first
            else { continue }
            result[id.raw] = KillProbe(
                account: id,
                order: NewOrder(
                    session: session, clOrdID: "DRILL~PROBE", account: account.account,
                    symbol: instrument.symbol, side: .buy, ordType: .limit,
                    orderQty: instrument.lot, price: instrument.tick))
        }
        return result.keys.sorted().compactMap { result[$0] }
    }

    private static func probe(_ view: OrderView, _ engine: borrowing Engine) -> KillProbe? {
        let reference = engine.orders.reference
        guard let account = reference.terms(view.terms.account)?.account,
            let instrument = reference.terms(view.terms.instrument)
        else { return nil }
        let price = view.terms.price.isSet ? view.terms.price : instrument.tick
        return KillProbe(
            account: view.terms.account,
            order: NewOrder(
                session: view.session, clOrdID: "DRILL~PROBE", account: account,
                symbol: instrument.symbol, side: view.terms.side, ordType: .limit,
                orderQty: instrument.lot, price: price))
    }

    /// A session whose client may use the account.
    static func session(of account: AccountTerms, _ reference: ReferenceData)
        -> SessionID?
    {
        reference.sessions.firstIndex {
            $0.kind == .orders && ($0.client.isEmpty || $0.client == account.client)
        }.map { SessionID(UInt16($0) + 1) }
    }

    func answer(_ engine: inout Engine, at instant: Timestamp) -> Answer {
        let preview = engine.preview(order, to: Text64(), at: instant)
        if preview.verdicts.didBlock(.killSwitch) { return .killed }
        guard case .refused(let refusal) = preview.outcome,
            !preview.verdicts.didRun(.killSwitch)
        else { return .taken }
        return .refusedBefore(refusal.reason)
    }
}
