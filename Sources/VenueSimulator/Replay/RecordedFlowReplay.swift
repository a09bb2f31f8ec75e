import NIOCore
import OMSTypes

/// Replays a record of single orders at a venue, from its start, once. Confined to its event loop.
public final class RecordedFlowReplay: @unchecked Sendable {
    private let events: [RecordedOrderEvent]
    private let eventLoop: any EventLoop
    private let clock: @Sendable () -> Timestamp
    private let apply: @Sendable (RecordedOrderEvent) -> Void
    private var next = 0
    private var startedAt = Timestamp.none
    private var task: Scheduled<Void>?

    /// As often as once a millisecond, and never more events at a time than this.
    private static let pause: Int64 = 1_000_000
    private static let batchMax = 10_000

    public init(
        _ events: [RecordedOrderEvent], eventLoop: any EventLoop,
        clock: @escaping @Sendable () -> Timestamp,
        apply: @escaping @Sendable (RecordedOrderEvent) -> Void
    ) {
        self.events = events
        self.eventLoop = eventLoop
        self.clock = clock
        self.apply = apply
    }

    public func start() {
        startedAt = clock()
        step()
    }

    public func stop() {
        task?.cancel()
        task = nil
    }

    private func step() {
        let elapsed = clock().since(startedAt)
        var count = 0
        while next < events.count, events[next].time <= elapsed, count < Self.batchMax {
            apply(events[next])
            next += 1
            count += 1
        }
        guard next < events.count else { return }
        let wait = max(Self.pause, events[next].time - elapsed)
        task = eventLoop.scheduleTask(in: .nanoseconds(wait)) { [weak self] in self?.step() }
    }
}
