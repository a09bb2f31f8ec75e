import OMSTypes

/// Counts messages against a sustained rate with room for a burst.
///
/// One number is kept: the instant at which, at the sustained rate, everything taken so far
/// would have been due. No clock: the time is an argument.
public struct FIXThrottle: Equatable, Sendable {
    /// What happens to a message beyond the rate.
    public enum Action: String, CaseIterable, Sendable {
        /// The connection is read no faster; the counterparty's socket fills.
        case delay
        /// It is refused by a BusinessMessageReject; cancels are taken all the same.
        case reject
        /// The session ends with a Logout that says why; cancels are taken all the same.
        case logout
    }

    public struct Settings: Equatable, Sendable {
        /// Messages a second, in the long run.
        public var perSecond: Int
        /// Messages that may come at once.
        public var burst: Int
        public var action: Action

        public init(perSecond: Int, burst: Int, action: Action = .delay) {
            precondition(perSecond >= 1 && burst >= 1, "a throttle lets something through")
            self.perSecond = perSecond
            self.burst = burst
            self.action = action
        }
    }

    public let settings: Settings
    private var due = Timestamp.none

    public init(_ settings: Settings) { self.settings = settings }

    /// Counts a message, or says how many nanoseconds later it could be counted.
    public mutating func take(at now: Timestamp) -> Int64 {
        let interval = Timestamp.nanosecondsPerSecond / Int64(settings.perSecond)
        let room = interval &* Int64(settings.burst)
        // A clock that was put back must not stop the session for as long.
        due = min(max(due, now), now.adding(nanoseconds: room))
        let wait = due.since(now) &- (room &- interval)
        guard wait <= 0 else { return wait }
        due = due.adding(nanoseconds: interval)
        return 0
    }
}
