import OMSTypes

// Levels behind the best: of venues whose feed tells them, and of instruments that were told.
extension QuoteStore {
    private static func key(_ instrument: InstrumentID, _ venue: VenueID) -> UInt64 {
        UInt64(instrument.raw) << 16 | UInt64(venue.raw)
    }

    /// Whether any venue's levels are known.
    @inline(__always)
    var hasDepth: Bool { depths.count > 0 }

    /// Levels of one side behind its best, best first; levels that nobody could mean, and what stands
    /// behind them, are left out.
    public mutating func update(
        _ instrument: InstrumentID, _ venue: VenueID, isBid: Bool, behind levels: DepthSide
    ) {
        guard instrument.raw >= 1, (1...UInt16(Self.venuesMax)).contains(venue.raw) else { return }
        var sound = DepthSide(repeating: .none)
        for index in levels.indices {
            guard levels[index].isSound else { break }
            sound[index] = levels[index]
        }
        let key = Self.key(instrument, venue)
        if sound[0].price == .none, !depths.contains(key) { return }
        depths.update(key, initial: VenueDepth()) {
            if isBid { $0.bids = sound } else { $0.asks = sound }
        }
    }

    /// The levels of a venue's side behind its best.
    func levels(_ instrument: InstrumentID, _ venue: VenueID, isBid: Bool) -> DepthSide {
        guard hasDepth, let depth = depths.pointer(Self.key(instrument, venue)) else {
            return DepthSide(repeating: .none)
        }
        return isBid ? depth.pointee.bids : depth.pointee.asks
    }

    mutating func clearDepth(_ instrument: InstrumentID) {
        guard hasDepth else { return }
        for venue in 1...UInt16(Self.venuesMax) {
            depths.remove(Self.key(instrument, VenueID(venue)))
        }
    }

    mutating func clearDepth(venue: VenueID) {
        guard hasDepth else { return }
        for key in depths.sortedKeys() where UInt16(truncatingIfNeeded: key) == venue.raw {
            depths.remove(key)
        }
    }
}
