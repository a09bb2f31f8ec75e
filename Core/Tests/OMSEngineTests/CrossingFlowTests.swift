import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// The random flow with a crossing network: all that holds without one holds with it.
@Suite struct CrossingFlowTests {
    private func crosses(_ world: World) -> UInt64 { world.engine.orders.crossing.trades }

    @Test(arguments: (401...408).map { UInt64($0) })
    func invariantsHold(_ seed: UInt64) throws {
        let world = World(seed: seed, crosses: true)
        for number in 0..<900 {
            world.step()
            if number % 60 == 0 { world.checkInvariants() }
        }
        world.checkInvariants()
        try world.checkReplay()
        #expect(world.kinds.contains(62), "seed \(seed): nothing came to the network")
    }

    @Test func theFlowCrosses() {
        var trades: UInt64 = 0
        for seed in 411...422 as ClosedRange<UInt64> {
            let world = World(seed: seed, crosses: true)
            for _ in 0..<900 { world.step() }
            trades += crosses(world)
        }
        #expect(trades > 20, "\(trades) trades prove little")
    }

    @Test(arguments: [421, 422, 423] as [UInt64])
    func snapshotAndTailEqualReplay(_ seed: UInt64) throws {
        let world = World(seed: seed, crosses: true)
        for _ in 0..<500 { world.step() }
        let end = Image(world.engine, chunkBytes: 1)
        var engine = Engine()
        for (number, frame) in world.frames.enumerated() {
            try apply(frame, to: &engine)
            guard number % 41 == 0 else { continue }
            var restored = try Image(engine, chunkBytes: 1).engine()
            #expect(restored.stateHash() == engine.stateHash(), "seed \(seed), frame \(number)")
            #expect(restored.followUp() == engine.followUp(), "seed \(seed), frame \(number)")
            for later in world.frames[(number + 1)...] { try apply(later, to: &restored) }
            #expect(Image(restored, chunkBytes: 1) == end, "seed \(seed), frame \(number)")
        }
    }

    private func apply(_ frame: RecordedFrame, to engine: inout Engine) throws {
        try frame.command.withUnsafeBytes { command in
            try frame.events.withUnsafeBytes { events in
                try engine.replay(command: command, events: events, at: frame.instant)
            }
        }
    }

    @Test(arguments: [431, 432, 433] as [UInt64])
    func everythingEnds(_ seed: UInt64) throws {
        let world = World(seed: seed, crosses: true)
        for _ in 0..<600 { world.step() }
        for number in 1...UInt16(World.venues) {
            world.run(.orders(.venueLink(VenueID(number), isUp: true)))
        }
        world.run(
            .orders(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "end"))))
        world.settleVenues()
        while let next = world.engine.followUp() { world.run(next) }
        for number in 1...UInt64(world.engine.orders.orderCount) {
            guard let order = world.engine.orders.view(OrderID(number)),
                !world.isTainted.contains(order.block)
            else { continue }
            #expect(order.isTerminal, "seed \(seed): order \(number), \(order.kind)")
        }
        let resting = world.engine.orders.crossing.count
        #expect(resting == 0, "seed \(seed): \(resting) still rest")
        try world.checkReplay()
    }
}
