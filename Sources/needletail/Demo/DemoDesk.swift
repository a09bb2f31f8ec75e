import NIOCore
import OMSCore
import OMSEngine
import OMSRuntime
import OMSTypes

/// The desk of the demo: reads the market for the clients, and every second puts staged orders of
/// one instrument and side into a block.
final class DemoDesk: @unchecked Sendable {
    private let shard: Shard
    private let board: DemoBoard
    private let eventLoop: any EventLoop
    private var reading: RepeatedTask?
    private var blocking: RepeatedTask?

    init(shard: Shard, board: DemoBoard, eventLoop: any EventLoop) {
        self.shard = shard
        self.board = board
        self.eventLoop = eventLoop
    }

    func start() {
        reading = eventLoop.scheduleRepeatedTask(
            initialDelay: .zero, delay: .milliseconds(50)
        ) { _ in self.read() }
        blocking = eventLoop.scheduleRepeatedTask(
            initialDelay: .seconds(1), delay: .seconds(1)
        ) { _ in self.formBlocks() }
    }

    func stop() {
        _ = try? eventLoop.submit {
            self.reading?.cancel()
            self.blocking?.cancel()
        }.wait()
    }

    private func read() {
        let symbols = board.symbols
        let board = board
        shard.read { engine in
            var quotes: [String: NBBO] = [:]
            for symbol in symbols {
                guard let text = Symbol(symbol),
                    let id = engine.orders.reference.instrument(text)
                else { continue }
                quotes[symbol] = engine.orders.bestQuote(id, at: engine.lastTimestamp)
            }
            board.set(quotes)
        }.whenFailure { _ in }
    }

    private func formBlocks() {
        shard.read { $0.stagedGroups() }.whenSuccess { groups in
            for members in groups where members.count >= 2 {
                self.shard.submit(.formBlock(FormBlock(user: "desk", members: members)))
                    .whenFailure { _ in }
            }
        }
    }
}

extension Engine {
    /// Staged orders that may be joined, by instrument and side.
    func stagedGroups() -> [[OrderID]] {
        var groups: [[OrderID]] = []
        var keys: [UInt64] = []
        guard orders.orderCount > 0 else { return [] }
        for number in 1...UInt64(orders.orderCount) {
            guard let order = orders.view(OrderID(number)), order.kind == .client,
                order.isStaged, order.block == .none,
                order.ordStatus == .new || order.ordStatus == .partiallyFilled
            else { continue }
            let key =
                UInt64(order.terms.instrument.raw) << 8 | UInt64(order.terms.side.rawValue)
            if let index = keys.firstIndex(of: key) {
                groups[index].append(order.order)
            } else {
                keys.append(key)
                groups.append([order.order])
            }
        }
        return groups
    }
}
