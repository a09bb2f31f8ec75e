import OMSMarket
import Synchronization

/// Ticks on their way from the shard's thread to the recorder's: one thread puts in, one takes out.
/// Its size is fixed; what finds no room is dropped and counted, and nobody waits.
final class TickQueue: @unchecked Sendable {
    private let slots: UnsafeMutablePointer<MarketUpdate>
    private let mask: Int
    /// Ticks taken out and put in since the start.
    private let taken = Atomic<Int>(0)
    private let put = Atomic<Int>(0)
    private let lost = Atomic<UInt64>(0)
    /// What the putting thread knows of `taken`: looked at anew only when the room seems used up.
    private var knownTaken = 0

    /// - Parameter capacity: rounded up to a power of two.
    init(capacity: Int) {
        precondition(capacity > 0 && capacity <= 1 << 30, "no capacity")
        var size = 1
        while size < capacity { size <<= 1 }
        mask = size - 1
        slots = .allocate(capacity: size)
    }

    deinit { slots.deallocate() }

    /// Ticks that found no room.
    var dropped: UInt64 { lost.load(ordering: .relaxed) }

    /// `false`: no room, it is dropped.
    @discardableResult
    func offer(_ update: MarketUpdate) -> Bool {
        let place = put.load(ordering: .relaxed)
        if place - knownTaken > mask {
            knownTaken = taken.load(ordering: .acquiring)
            guard place - knownTaken <= mask else {
                lost.wrappingAdd(1, ordering: .relaxed)
                return false
            }
        }
        (slots + (place & mask)).initialize(to: update)
        put.store(place + 1, ordering: .releasing)
        return true
    }

    /// Hands out what waits, in order, at most `most`; how many it was.
    func drain(most: Int, _ body: (MarketUpdate) -> Void) -> Int {
        let first = taken.load(ordering: .relaxed)
        let count = min(most, put.load(ordering: .acquiring) - first)
        for offset in 0..<count { body(slots[(first + offset) & mask]) }
        taken.store(first + count, ordering: .releasing)
        return count
    }
}
