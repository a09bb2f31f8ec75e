import NIOCore
import OMSCore
import OMSTypes

// Quotes become marks: what positions are valued at is State, and enters by command.
extension Shard {
    /// Tells prices at most so often, nanoseconds; 0 = never.
    func tellMarks(every nanoseconds: Int64) { marksEvery = nanoseconds }

    /// A quote or a sale of an instrument has come.
    func noteMark(_ instrument: InstrumentID, sale: Price? = nil) {
        guard marksEvery > 0, marks.note(instrument, sale: sale) else { return }
        eventLoop.scheduleTask(in: .nanoseconds(marksEvery)) { self.publishMarks() }
    }

    /// Tells what has changed of instruments that somebody may hold.
    private func publishMarks() {
        guard failure == nil, !isStopping, !isEmergency else { return }
        let time = clock.raw()
        let commands = marks.take(
            { self.engine.orders.mayHold($0) },
            { self.engine.orders.bestQuote($0, at: time).midpoint })
        for command in commands { process(.orders(.marks(command))) }
        commit()
    }
}
