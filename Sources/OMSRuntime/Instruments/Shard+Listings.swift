import FIXGateway
import OMSCore
import OMSTypes

// Market data of instruments that were listed while the system ran.
extension Shard {
    /// Instruments that came by a change of the master, in the order in which they came.
    var listedByChange: [Symbol] {
        var result: [Symbol] = []
        var known: Set<Symbol> = []
        for change in engine.orders.reference.instrumentHistory
        where change.stage == .now || change.stage == .effect {
            for item in change.items {
                guard case .instrument(let terms) = item, known.insert(terms.symbol).inserted
                else { continue }
                result.append(terms.symbol)
            }
        }
        return result
    }

    /// Venues are asked for the instruments that they have not been asked for yet.
    func takeListings() {
        let known = Set(symbols)
        let new = listedByChange.filter { !known.contains($0) }
        guard !new.isEmpty else { return }
        symbols += new
        for symbol in new {
            guard let instrument = engine.orders.reference.instrument(symbol) else { continue }
            if market?.list(instrument, at: clock.raw()) == false {
                log("\(symbol): the market keeps no more books until the next start")
            }
        }
        for (index, peer) in peers.enumerated() {
            guard case .marketData(let venue) = peer.kind, fixSessions[index].isLoggedOn else {
                continue
            }
            request(new, of: venue, over: fixSessions[index])
        }
        for stream in streams { stream.link.list(new) }
    }
}
