import OMSModels
import OMSTypes
import Testing

@testable import OMSCore

// The market as strategies see it.
extension Desk {
    /// The market has traded so much in all; returns what was sent for it.
    @discardableResult
    func traded(_ volume: Int64) -> [RouteSent] {
        guard let awaited = core.volumeAwaited(Self.acme), awaited <= qty(volume) else { return [] }
        let before = routes.count
        run(.marketVolume(Self.acme, qty(volume)))
        return Array(routes[before...])
    }

    /// New quotes of venue 1, and what the orders that follow them do; returns what was sent.
    @discardableResult
    func moved(_ bid: String, _ bidSize: Int64, _ ask: String, _ askSize: Int64) -> [RouteSent] {
        let before = routes.count
        now = now.adding(nanoseconds: 1_000_000)
        quote(1, bid, bidSize, ask, askSize)
        for order in core.firedWatches(on: Self.acme, at: now) { run(.watchFired(order)) }
        return Array(routes[before...])
    }

    /// A price in the middle of a spread.
    func quote(_ middle: String, half: String) {
        let (middle, half) = (px(middle), px(half))
        for isBid in [true, false] {
            core.quotes.update(
                Self.acme, VenueID(1), isBid: isBid,
                Price(units: middle.units + (isBid ? -half.units : half.units)), qty(500), at: now)
        }
    }

    /// A volume curve of one-minute bins that begins with the next command.
    func follow(_ weights: [Int64], volume: Int64) throws {
        let curve = try #require(VolumeCurve(width: Self.minute, weights: weights))
        let begins = now.since(now.utcDate.startUTC) + 1_000_000
        set(
            .volumeCurve(
                VolumeCurveTerms(begins: begins, curve: curve, dailyVolume: qty(volume))))
    }

    /// Replaces that venues were asked for.
    var replaced: [RouteReplace] {
        history.compactMap { if case .routeReplaceSent(let it) = $0.0 { it } else { nil } }
    }

    /// The words of the last refusal.
    var refusalText: String {
        for event in events {
            if case .refused(let refused) = event { return refused.refusal.text.description }
        }
        return ""
    }
}
