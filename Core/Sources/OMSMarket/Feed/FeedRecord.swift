import OMSTypes

/// What the store keeps of a venue's feed.
struct FeedRecord {
    var terms = FeedTerms.unmonitored
    var rank: UInt16 = 0
    var state = FeedState.down
    var since: Timestamp = .none
    var lastHeard: Timestamp = .none
    var lastData: Timestamp = .none
    /// 0: takes whatever comes.
    var nextSequence: UInt64 = 0
    /// The youngest message known to be missing; a snapshot must be at least as young.
    var missingThrough: UInt64 = 0
    /// Counts the times at which every book of the feed became doubtful.
    var epoch: UInt32 = 1
    var gaps: UInt64 = 0
    var missed: UInt64 = 0
    var duplicates: UInt64 = 0

    /// Whether quotes of the feed may be used.
    var isSound: Bool {
        switch state {
        case .live: return true
        case .stalled: return terms.usesStalled
        case .down, .gapped, .stale: return false
        }
    }

    /// The state that silence has brought about by now; `nil` when none has.
    func silence(at now: Timestamp, isMarketOpen: Bool) -> FeedState? {
        guard terms.isMonitored else { return nil }
        switch state {
        case .down, .gapped: return nil
        case .live, .stalled, .stale: break
        }
        if terms.silenceMax > 0, now.since(lastHeard) > terms.silenceMax {
            return state == .stale ? nil : .stale
        }
        let isQuiet = terms.dataSilenceMax > 0 && now.since(lastData) > terms.dataSilenceMax
        if isQuiet, isMarketOpen, state == .live { return .stalled }
        return nil
    }
}
