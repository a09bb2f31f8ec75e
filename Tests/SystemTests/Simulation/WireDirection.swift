import NIOCore
import NIOEmbedded

/// What is on its way over a simulated connection in one direction, in the order of a stream.
struct WireDirection {
    private var waiting: [(due: Int64, bytes: [UInt8])] = []
    private var isClosed = false

    /// The sender has closed, and all that it sent has arrived.
    var isOver: Bool { isClosed && waiting.isEmpty }

    /// Takes what an end has written.
    ///
    /// - Returns: how many writes were lost, where the wire is `lossy`.
    mutating func take(
        from end: EmbeddedChannel, at now: Int64, _ random: inout SeededRandom,
        lossy isLossy: Bool = false
    ) -> Int {
        var losses = 0
        while let buffer = (try? end.readOutbound(as: ByteBuffer.self)) ?? nil {
            if isLossy, random.isOne(inHundred: 1), random.isOne(inHundred: 30) {
                losses += 1
                continue
            }
            let delay = Int64.random(in: 20...2_000, using: &random) * 1_000
            // A stream keeps its order.
            let due = max(now + delay, waiting.last?.due ?? 0)
            waiting.append((due, Array(buffer.readableBytesView)))
        }
        if !end.isActive { isClosed = true }
        return losses
    }

    /// Hands over what is due, in pieces of any size.
    mutating func deliver(
        to end: EmbeddedChannel, at now: Int64, _ random: inout SeededRandom
    ) {
        while let first = waiting.first, first.due <= now, end.isActive {
            waiting.removeFirst()
            var rest = first.bytes[...]
            while !rest.isEmpty, end.isActive {
                let isWhole = random.isOne(inHundred: 70)
                let count = isWhole ? rest.count : Int.random(in: 1...rest.count, using: &random)
                _ = try? end.writeInbound(ByteBuffer(bytes: rest.prefix(count)))
                rest = rest.dropFirst(count)
            }
        }
    }
}
