import OMSCore
import OMSModels
import OMSTypes

/// What the day has made of orders that rest or wait, by instrument: learnt from what every venue shows
/// and prints, once a second (algos-and-sor §7.7, empirical). Bounded; what it holds may be lost, and
/// is learnt anew.
struct PostMeter {
    /// Most instruments that are followed; another one takes the place of that which was asked for
    /// longest ago.
    static let instrumentsMax = 64
    /// Between two looks, nanoseconds.
    static let interval: Int64 = 1_000_000_000
    /// From the sending of an order to its effect, as it is assumed, nanoseconds.
    private static let latency: Int64 = 1_000_000

    private struct Followed {
        var statistics: PostStatistics
        var shadows: PostShadows
        var asked: Timestamp

        mutating func look(_ sight: Sight, at instant: Timestamp) {
            shadows.look(
                sight.touch, tick: sight.tick, crossingFee: sight.crossingFee, at: instant,
                into: &statistics)
        }
    }

    private var followed: [InstrumentID: Followed] = [:]

    var isEmpty: Bool { followed.isEmpty }

    /// Follows an instrument from now on, at venues where an order may rest. One that is followed
    /// already goes on.
    mutating func follow(
        _ instrument: InstrumentID, venues: [VenueID], horizon: Int64, at instant: Timestamp
    ) {
        if followed[instrument]?.shadows.horizon == horizon {
            followed[instrument]?.asked = instant
            return
        }
        if followed.count >= Self.instrumentsMax, followed[instrument] == nil,
            let oldest = followed.min(by: {
                ($0.value.asked, $0.key.raw) < ($1.value.asked, $1.key.raw)
            })
        {
            followed[oldest.key] = nil
        }
        followed[instrument] = Followed(
            statistics: PostStatistics(venues: Int(venues.map(\.raw).max() ?? 0)),
            shadows: PostShadows(horizon: horizon, latency: Self.latency, venues: venues),
            asked: instant)
    }

    /// A trade at a venue.
    mutating func see(
        _ venue: VenueID, _ instrument: InstrumentID, _ price: Price, _ size: Quantity,
        at instant: Timestamp
    ) {
        guard price.isSet, size.isPositive else { return }
        followed[instrument]?.shadows.see(venue, price, size, at: instant)
    }

    /// What a look at an instrument sees.
    struct Sight {
        var touch: Touch
        var tick: Price
        /// Of taking at the far touch, units of 10⁻⁸ per share.
        var crossingFee: Int64
    }

    /// Looks at every followed instrument whose market is open.
    mutating func look(at instant: Timestamp, _ sight: (InstrumentID) -> Sight?) {
        for instrument in followed.keys {
            guard let sight = sight(instrument), sight.touch.isOpen else { continue }
            followed[instrument]?.look(sight, at: instant)
        }
    }

    /// What is known of an instrument; nothing of one that is not followed.
    func statistics(_ instrument: InstrumentID) -> PostStatistics {
        followed[instrument]?.statistics ?? PostStatistics(venues: 0)
    }
}
