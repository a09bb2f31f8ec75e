import Logging
import NIOCore
import OMSReadModel
import OMSTypes
import Synchronization

/// Gathers changes, makes each message once, and hands it to every client's own queue. A client
/// that does not read loses its connection; nobody waits for it.
final class StreamHub: Sendable {
    struct Seat {
        var client: StreamClient
        /// Cuts the connection.
        var drop: @Sendable () -> Void
    }

    struct State {
        var seats: [Int: Seat] = [:]
        var clientNumberLast = 0
        var messageNumberLast: UInt64 = 0
        /// Messages that a client may resume from.
        var recent: [StreamMessage] = []
        var pending = PendingChanges()
        var hasPending = false
        var position = ReadModelPosition.start
        var isStopped = false
        var ticks = 0
    }

    private let state: Mutex<State>
    private let live: LiveState
    private let configuration: GatewayConfiguration
    /// Tells this run's message ids from those of an earlier run.
    private let epoch: UInt64
    static let recentMax = 400

    init(live: LiveState, configuration: GatewayConfiguration, position: ReadModelPosition) {
        self.live = live
        self.configuration = configuration
        epoch = UInt64.random(in: 1...0xFFFF_FFFF)
        var state = State()
        state.position = position
        self.state = Mutex(state)
    }

    /// Takes in a batch of the read model; called on its writer's thread.
    func absorb(_ batch: ReadModelBatch) {
        state.withLock { state in
            state.position = batch.position
            guard !state.seats.isEmpty else { return }
            state.pending.absorb(batch)
            state.hasPending = true
        }
    }

    /// Sends what has changed, again and again, until the task is cancelled.
    func run() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .milliseconds(configuration.streamIntervalMilliseconds))
            tick()
        }
    }

    /// - Parameters:
    ///   - lastEventID: what the client saw last (header Last-Event-ID).
    ///   - drop: cuts the client's connection.
    /// - Returns: `nil` when all seats are taken or the hub has stopped.
    func subscribe(
        after lastEventID: String?, drop: @escaping @Sendable () -> Void
    ) -> StreamClient? {
        state.withLock { state in
            guard !state.isStopped, state.seats.count < configuration.streamClientsMax else {
                return nil
            }
            state.clientNumberLast += 1
            let client = StreamClient(
                number: state.clientNumberLast, queueMax: configuration.streamQueueMax)
            state.seats[client.number] = Seat(client: client, drop: drop)
            greet(client, after: lastEventID, &state)
            return client
        }
    }

    func unsubscribe(_ client: StreamClient) {
        client.finish()
        state.withLock { state in
            state.seats[client.number] = nil
            guard state.seats.isEmpty else { return }
            // Nobody listens: nothing is gathered, so nothing can be resumed from here.
            state.pending = PendingChanges()
            state.hasPending = false
            state.recent.removeAll()
        }
    }

    func stop() {
        let seats = state.withLock { state in
            state.isStopped = true
            let seats = state.seats
            state.seats.removeAll()
            return seats
        }
        for seat in seats.values { seat.client.finish() }
    }

    var clientCount: Int { state.withLock { $0.seats.count } }

    // MARK: Messages

    /// Sends what the client missed, or tells it to load everything anew.
    private func greet(_ client: StreamClient, after lastEventID: String?, _ state: inout State) {
        if let missed = missed(after: lastEventID, state) {
            for message in missed { _ = client.offer(message.bytes) }
            return
        }
        var json = JSONWriter()
        json.object { $0.member("asOfSequence", state.position.sequence) }
        // The id names the last message made, so that a client can resume from here.
        let reset = StreamMessage(
            event: "reset", number: state.messageNumberLast, epoch: epoch, json: json)
        _ = client.offer(reset.bytes)
    }

    private func missed(after id: String?, _ state: State) -> ArraySlice<StreamMessage>? {
        guard let place = id.flatMap(JournalPlace.init), place.sequence == epoch,
            let number = UInt64(exactly: place.ordinal), number <= state.messageNumberLast
        else { return nil }
        let count = state.messageNumberLast - number
        guard count <= UInt64(state.recent.count), count < UInt64(configuration.streamQueueMax)
        else { return nil }
        return state.recent.suffix(Int(count))
    }

    /// One round: changed rows and quotes at each tick, venues and health once a second.
    func tick() {
        let dropped = state.withLock { state in
            guard !state.seats.isEmpty else { return [Seat]() }
            var made: [(event: String, json: JSONWriter)] = []
            if state.hasPending {
                made += state.pending.messages(asOf: state.position.sequence)
                state.pending = PendingChanges()
                state.hasPending = false
            }
            made += liveMessages(state)
            state.ticks += 1
            return send(made, &state)
        }
        for seat in dropped {
            seat.client.finish()
            seat.drop()
        }
    }

    private func send(
        _ made: [(event: String, json: JSONWriter)], _ state: inout State
    ) -> [Seat] {
        var dropped: [Seat] = []
        for (event, json) in made {
            state.messageNumberLast += 1
            let message = StreamMessage(
                event: event, number: state.messageNumberLast, epoch: epoch, json: json)
            state.recent.append(message)
            for (number, seat) in state.seats where !seat.client.offer(message.bytes) {
                dropped.append(seat)
                state.seats[number] = nil
            }
        }
        if state.recent.count > Self.recentMax {
            state.recent.removeFirst(state.recent.count - Self.recentMax)
        }
        return dropped
    }

    private func liveMessages(_ state: State) -> [(event: String, json: JSONWriter)] {
        var made: [(event: String, json: JSONWriter)] = []
        let boards = live.takeChangedBoards()
        if !boards.isEmpty {
            var json = JSONWriter(capacity: boards.count * 512)
            json.object { json in
                json.array("quotes") { json in for board in boards { board.write(into: &json) } }
            }
            made.append(("quotes", json))
        }
        let alerts = live.takeNewAlerts()
        if !alerts.isEmpty {
            var json = JSONWriter(capacity: alerts.count * 384)
            json.object { json in
                json.array("alerts") { json in
                    for alert in alerts { json.object { alert.members(into: &$0) } }
                }
            }
            made.append(("alerts", json))
        }
        made += marketMessages()
        let ticksASecond = max(1, 1_000 / configuration.streamIntervalMilliseconds)
        guard state.ticks % ticksASecond == 0 else { return made }
        var venues = JSONWriter()
        venues.object { json in
            json.array("venues") { json in
                for venue in live.venues { venue.write(into: &json) }
            }
        }
        made.append(("venues", venues))
        var health = JSONWriter()
        health.object { live.writeHealth(readModel: state.position, into: &$0) }
        made.append(("health", health))
        return made
    }

    /// Boards that somebody looks at, and what is to be told of feeds. How feeds stand is in health.
    private func marketMessages() -> [(event: String, json: JSONWriter)] {
        var made: [(event: String, json: JSONWriter)] = []
        let boards = live.market.takeBoards()
        if !boards.isEmpty {
            var json = JSONWriter(capacity: boards.count * 4_096)
            json.object { json in
                json.array("market") { json in for board in boards { board.write(into: &json) } }
            }
            made.append(("market", json))
        }
        let alerts = live.market.takeNewAlerts()
        if !alerts.isEmpty {
            var json = JSONWriter(capacity: alerts.count * 384)
            json.object { json in
                json.array("feedAlerts") { json in
                    for alert in alerts { alert.write(into: &json) }
                }
            }
            made.append(("feedAlerts", json))
        }
        return made
    }
}
