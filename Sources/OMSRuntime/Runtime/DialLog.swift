import Synchronization

/// Passes on what one initiator notes; a line that repeats (a venue that cannot be reached is
/// dialled again several times a second) only once a minute.
final class DialLog: Sendable {
    private let log: @Sendable (String) -> Void
    private let last = Mutex<(line: String, at: ContinuousClock.Instant)?>(nil)

    init(log: @escaping @Sendable (String) -> Void) { self.log = log }

    func note(_ line: String) {
        let isNew = last.withLock { last in
            let now = ContinuousClock.now
            if let last, last.line == line, now - last.at < .seconds(60) { return false }
            last = (line, now)
            return true
        }
        if isNew { log(line) }
    }
}
