public import OMSTypes

/// Remembers how far each limit was used when it was last looked at, and tells what has risen.
///
/// A use must fall by two points below a level before that level can be reached anew: an order
/// that comes and goes at the edge is told once.
public struct RiskAlertBook: Sendable {
    /// Reached levels by the key of the use; those below 75 % are not in it.
    private var reached: [String: Int] = [:]
    private var lastNumber: UInt64 = 0
    /// The most alerts of one look; what has risen beyond them is told by the next looks.
    public static let alertsMax = 200
    /// Parts per million by which a use must fall below a level to leave it.
    static let slackPPM: Int64 = 20_000

    public init() {}

    /// - Parameter uses: all of them, the largest share first.
    public mutating func look(_ uses: [RiskUse], at instant: Timestamp) -> [RiskAlert] {
        var alerts: [RiskAlert] = []
        var known = reached
        for use in uses {
            let level = use.alertLevel
            let before = known.isEmpty ? 0 : known.removeValue(forKey: use.key) ?? 0
            guard level != before else { continue }
            if level < before, use.sharePPM >= Int64(before) * 10_000 - Self.slackPPM { continue }
            let isTold = level > before || level == 0
            guard !isTold || alerts.count < Self.alertsMax else { continue }
            reached[use.key] = level == 0 ? nil : level
            guard isTold else { continue }
            lastNumber += 1
            alerts.append(RiskAlert(number: lastNumber, time: instant, level: level, use: use))
        }
        // Nobody has these limits any more.
        for key in known.keys { reached[key] = nil }
        return alerts
    }

    /// How many uses stand at 75, 90 and 100 % now.
    public var counts: RiskLevelCounts {
        var counts = RiskLevelCounts()
        for level in reached.values {
            switch level {
            case 100: counts.at100 += 1
            case 90: counts.at90 += 1
            default: counts.at75 += 1
            }
        }
        return counts
    }
}

/// How many limits are used to at least 75 % and below 90 %, and so on.
public struct RiskLevelCounts: Equatable, Sendable {
    public var at75 = 0
    public var at90 = 0
    public var at100 = 0
    public init() {}
}
