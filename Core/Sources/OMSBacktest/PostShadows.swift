import OMSMarket
import OMSModels
import OMSTypes

/// Orders that are never sent: once a second one of each side stands in thought at every place of
/// every venue, and the prints and quotes that follow say what would have become of it.
struct PostShadows {
    private struct Shadow {
        var start: Timestamp
        var side: Side
        var mid: Price
        var state: TouchState
        /// By candidate; `.none` where the spread has no such place.
        var prices: [Price]
        /// Volume that traded through, by venue and candidate.
        var volumes: [Int64]
    }

    private let rules: FillRules
    private var tick: Price { rules.tick }
    private let horizon: Int64
    /// Fee of the take at the end, units of 10⁻⁸ per share.
    private let crossingFee: Int64
    private let venues: [VenueID]
    private var shadows: [Shadow] = []

    init(
        _ rules: FillRules, horizon: Int64, _ fees: VenueFees, venues: [VenueID]
    ) {
        self.rules = rules
        self.horizon = horizon
        crossingFee = venues.map(fees.taker).max() ?? 0
        self.venues = venues
    }

    private static var candidateCount: Int { PostCandidate.allCases.count }

    mutating func see(_ prints: [MarketUpdate]) {
        for print in prints {
            let first = rules.through == .anyExchange ? 0 : Int(print.venue.raw)
            for index in shadows.indices {
                // What is sent arrives after the latency, and is looked at again at the horizon.
                let age = print.time.since(shadows[index].start)
                guard age > rules.latency, age <= horizon else { continue }
                for place in 0..<Self.candidateCount {
                    let price = shadows[index].prices[place]
                    guard price.isSet,
                        FillRules.tradesThrough(print.price, price, shadows[index].side)
                    else { continue }
                    shadows[index].volumes[first * Self.candidateCount + place] +=
                        print.size.units
                }
            }
        }
    }

    /// A look at the market: those whose time is over are counted, new ones begin.
    mutating func look(
        _ best: NationalBest, at now: Timestamp, into statistics: inout PostStatistics
    ) {
        guard rules.isFit(best) else { return }
        var kept: [Shadow] = []
        for shadow in shadows {
            guard now.since(shadow.start) >= horizon else {
                kept.append(shadow)
                continue
            }
            count(shadow, best, &statistics)
        }
        shadows = kept
        for side in [Side.buy, .sell] {
            let prices = PostCandidate.allCases.map {
                $0.price(side, bid: best.bid, ask: best.ask, tick: tick) ?? .none
            }
            shadows.append(
                Shadow(
                    start: now, side: side, mid: best.midpoint,
                    state: TouchState(best, side, tick: tick),
                    prices: prices,
                    volumes: Array(repeating: 0, count: 64 * Self.candidateCount)))
        }
    }

    private func count(
        _ shadow: Shadow, _ best: NationalBest, _ statistics: inout PostStatistics
    ) {
        let far = shadow.side.isBuy ? best.ask : best.bid
        let crossing = shadow.side.sign * (far.units - shadow.mid.units) + crossingFee
        statistics.add(shadow.state, crossing: crossing)
        for venue in venues {
            let row = rules.through == .anyExchange ? 0 : Int(venue.raw)
            for candidate in PostCandidate.allCases {
                let place = Int(candidate.rawValue)
                guard shadow.prices[place].isSet else { continue }
                let volume = shadow.volumes[row * Self.candidateCount + place]
                for (size, shares) in PostCell.sizes.enumerated() {
                    let wanted = shares * DecimalText.scale
                    let filled = Int128(min(volume, wanted)) * 1_000_000 / Int128(wanted)
                    statistics.add(
                        PostCell.index(venue, shadow.state, candidate, size),
                        filledPPM: Int64(filled), crossing: crossing)
                }
            }
        }
    }
}
