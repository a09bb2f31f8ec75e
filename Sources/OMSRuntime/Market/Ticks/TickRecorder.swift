import Dispatch
import OMSMarket
import OMSTypes
import Synchronization

/// What became of the ticks so far.
public struct TickRecording: Equatable, Sendable {
    public var folder = ""
    /// In blocks that are written.
    public var written: UInt64 = 0
    /// Dropped: no room to wait, or no way to write.
    public var lost: UInt64 = 0
    /// Waiting in memory for their blocks.
    public var waiting: UInt64 = 0
    public var blocks: UInt64 = 0
    public var bytes: UInt64 = 0
    /// Why nothing is written now; empty: all is well.
    public var trouble = ""
}

/// Writes what venues show and trade into the tick store, on a thread of its own.
///
/// The shard's thread hands ticks over and never waits: what is too much, or cannot be written, is
/// lost and counted. After a failure everything that waits is given up, and it is tried again later.
final class TickRecorder: @unchecked Sendable {
    /// Most ticks that wait in memory for their blocks, over all series: 64 bytes each.
    static let waitingMax = 1 << 20
    /// How often the queue is emptied, and how long a failure is waited out.
    private static let interval = DispatchTimeInterval.milliseconds(20)
    private static let pause = Duration.seconds(10)

    private final class Series {
        var writer: TickWriter
        init(_ writer: consuming TickWriter) { self.writer = writer }
    }

    private let settings: Configuration.Ticks
    private let names: TickNames
    private let increments: [Price]
    private let log: @Sendable (String) -> Void
    private let queue: TickQueue
    private let thread = DispatchQueue(label: "tick recorder", qos: .utility)
    private nonisolated(unsafe) let timer: any DispatchSourceTimer
    private let state = Mutex(TickRecording())
    /// What was said of trouble last, for the alerts.
    private var toldTrouble = ""

    // Used on the recorder's thread alone.
    private var folder: TickFolder?
    private var hasher: TickBlockHasher?
    private var encoder = TickEncoder()
    private var series: [TickSeries: Series] = [:]
    /// Series whose file cannot be written: damaged before its end.
    private var refused: Set<TickSeries> = []
    private var waiting = 0
    private var sealDue: ContinuousClock.Instant
    private var retryDue: ContinuousClock.Instant?

    /// - Parameter increments: of prices, by the numbers of instruments from 1; `.none` unknown.
    init(
        _ settings: Configuration.Ticks, _ names: TickNames, increments: [Price],
        log: @escaping @Sendable (String) -> Void
    ) {
        self.settings = settings
        self.names = names
        self.increments = increments
        self.log = log
        queue = TickQueue(capacity: settings.queue)
        sealDue = ContinuousClock.now + settings.seal
        timer = DispatchSource.makeTimerSource(queue: thread)
        state.withLock { $0.folder = settings.folder }
        timer.schedule(deadline: .now(), repeating: Self.interval)
        timer.setEventHandler { [weak self] in self?.work(isLast: false) }
        timer.activate()
    }

    /// From the shard's thread.
    func take(_ update: MarketUpdate) { queue.offer(update) }

    var recording: TickRecording {
        state.withLock { state in
            var result = state
            result.lost += queue.dropped
            return result
        }
    }

    /// New trouble in words, empty when it is over; `nil`: nothing has changed. For one caller.
    func takeTrouble() -> String? {
        let now = recording
        let words =
            now.trouble.isEmpty ? "" : "ticks are not recorded: \(now.trouble)"
        guard words != toldTrouble else { return nil }
        toldTrouble = words
        return words
    }

    /// Writes what waits, and ends.
    func stop() {
        timer.cancel()
        thread.sync { work(isLast: true) }
    }

    // MARK: On its thread

    private func work(isLast: Bool) {
        if let retryDue, ContinuousClock.now >= retryDue { self.retryDue = nil }
        while true {
            let count = queue.drain(most: 8_192) { update in
                guard retryDue == nil else { return lose(1) }
                append(update)
            }
            if waiting >= Self.waitingMax, retryDue == nil { sealAll() }
            if count == 0 { break }
        }
        if isLast || ContinuousClock.now >= sealDue, retryDue == nil { sealAll() }
        state.withLock { $0.waiting = UInt64(waiting) }
    }

    private func lose(_ count: Int) { state.withLock { $0.lost += UInt64(count) } }

    private func append(_ update: MarketUpdate) {
        let key = TickSeries(
            day: update.time.utcDate, venue: update.venue, instrument: update.instrument)
        guard !refused.contains(key) else { return lose(1) }
        do {
            let one = try series[key] ?? open(key)
            let before = one.writer.pendingCount
            switch try one.writer.append(update, with: &encoder) {
            case .taken: break
            case .sealed(let block): note(block)
            case .refused: lose(1)
            }
            waiting += one.writer.pendingCount - before
        } catch TickError.corrupt(_, let block, let offset, let finding) {
            refused.insert(key)
            lose(1)
            log(
                "ticks: \(key): block \(block) at byte \(offset) is damaged (\(finding)); "
                    + "move the file away to record this series again")
        } catch {
            lose(1)
            fail("\(error)")
        }
    }

    private func open(_ key: TickSeries) throws -> Series {
        let folder = try openFolder()
        let row = Int(key.instrument.raw) - 1
        let increment = increments.indices.contains(row) ? increments[row] : .none
        guard let hasher else { preconditionFailure("the folder is open without a hasher") }
        let writer = try TickWriter(key, tick: increment, in: folder, hasher)
        if let cut = writer.cut {
            log("ticks: \(key): \(cut.length) bytes of an unfinished block were cut off")
        }
        let one = Series(writer)
        series[key] = one
        return one
    }

    private func openFolder() throws -> TickFolder {
        if let folder { return folder }
        let made = try TickFolder(settings.folder, isMade: true)
        try room(in: made)
        try names.write(to: settings.folder)
        hasher = try TickBlockHasher()
        folder = made
        state.withLock { $0.trouble = "" }
        return made
    }

    private func room(in folder: TickFolder) throws(TickStorageFailure) {
        let free = try folder.free()
        guard free < settings.leaveFree else { return }
        throw TickStorageFailure(
            file: settings.folder,
            reason: "\(free >> 20) MiB are free, less than leaveFree; make room on the disk")
    }

    private func note(_ block: SealedBlock) {
        state.withLock { state in
            state.written += UInt64(block.count)
            state.blocks += 1
            state.bytes += UInt64(block.length)
        }
    }

    /// Every series that waits gets its block; those of days before are done with.
    private func sealAll() {
        sealDue = ContinuousClock.now + settings.seal
        guard let folder else { return }
        do {
            try room(in: folder)
            let latest = series.keys.map(\.day).max()
            for (key, one) in series {
                let before = one.writer.pendingCount
                if let block = try one.writer.seal(with: &encoder) { note(block) }
                waiting -= before
                if key.day != latest { series[key] = nil }
            }
        } catch {
            fail("\(error)")
        }
    }

    /// Nothing can be written: what waits is given up, so that memory does not grow.
    private func fail(_ words: String) {
        log("ticks are not recorded: \(words); tried again in 10 s")
        lose(waiting)
        series.removeAll()
        waiting = 0
        folder = nil
        retryDue = ContinuousClock.now + Self.pause
        state.withLock { $0.trouble = words }
    }
}
