import OMSTypes
import Testing

@testable import OMSCore

/// Orders that have ended are packed and stay what they were: a core that packs whenever it may
/// decides like one that never does, and both have the same State.
@Suite struct PackingTests {
    @Test(arguments: 1...3 as ClosedRange<UInt64>)
    func aCoreThatPacksDecidesLikeOneThatDoesNot(_ seed: UInt64) throws {
        let day = PackedDay(seed)
        for _ in 0..<9_000 where day.difference == nil { day.step() }
        #expect(day.difference == nil, "seed \(seed)")
        let packed = day.packedSlots
        #expect(packed > 2 * OrderStore.chunkSize, "seed \(seed): \(packed) prove little")
        #expect(day.unpackedAgain > 10, "seed \(seed): hardly anything was asked for again")
        let (own, twin) = (day.desk.digest(), day.twinDigest())
        #expect(own == twin, "seed \(seed)")
        #expect(try day.desk.restored() == own, "seed \(seed): not what the snapshot says")
        #expect(day.desk.replayed() == own, "seed \(seed)")
    }

    /// Packed for good but for those that live: what is left open is what a live order holds open.
    @Test func aLiveOrderKeepsItsOwnChunkOpen() {
        let desk = Desk()
        desk.checksInvariants = false
        desk.enter(desk.order("LIVE", .buy, 100))
        for number in 0..<(20 * OrderStore.chunkSize) {
            desk.enter(desk.order(Text64("C\(number)")!, .buy, 100))
            desk.venue(.rejected, on: desk.routes.removeLast())
            desk.core.packEnded()
        }
        let young = (OrderStore.youngChunks + 1) * OrderStore.chunkSize
        let count = desk.core.orderCount
        for slot in 0..<Slot(count - young) {
            let isFirst = Int(slot) < OrderStore.chunkSize
            guard desk.core.orders.isPacked(slot) == isFirst else { continue }
            Issue.record("slot \(slot) of \(count) is \(isFirst ? "packed" : "open")")
            return
        }
        #expect(desk.view("LIVE").leavesQty == qty(100))
    }
}
