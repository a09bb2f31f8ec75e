import OMSTypes
import Testing

@testable import OMSCore
@testable import OMSEngine

/// Random interleavings of everything (matrices §7): nothing traps, every invariant holds, and the
/// journal gives the same State again, by replay and by re-execution.
@Suite struct RandomFlowTests {
    @Test(arguments: (1...24).map { UInt64($0) })
    func invariantsHold(_ seed: UInt64) throws {
        let world = World(seed: seed)
        for number in 0..<900 {
            world.step()
            if number % 60 == 0 { world.checkInvariants() }
        }
        world.checkInvariants()
        try world.checkReplay()
    }

    /// The random flow reaches every kind of event: what it never does, it does not test.
    @Test func everyKindOfEventHappens() {
        var seen: Set<UInt8> = []
        for seed in 201...206 as ClosedRange<UInt64> {
            let world = World(seed: seed)
            for _ in 0..<900 { world.step() }
            seen.formUnion(world.kinds)
        }
        let missing = Set(1...41 as ClosedRange<UInt8>).subtracting(seen)
        #expect(missing.isEmpty, "never happened: \(missing.sorted())")
    }

    /// In the end the firm-wide switch and obliging venues end everything that is not staged.
    @Test(arguments: [101, 102, 103, 104] as [UInt64])
    func everythingEnds(_ seed: UInt64) throws {
        let world = World(seed: seed)
        for _ in 0..<600 { world.step() }
        for number in 1...UInt16(World.venues) {
            world.run(.orders(.venueLink(VenueID(number), isUp: true)))
        }
        world.run(
            .orders(.killSwitch(KillSwitch(user: "risk", isEngaged: true, reason: "end"))))
        world.settleVenues()
        while let next = world.engine.followUp() { world.run(next) }
        for number in 1...UInt64(world.engine.orders.orderCount) {
            guard let order = world.engine.orders.view(OrderID(number)) else { continue }
            // What a block was overfilled by has no owner: its members wait for operations.
            guard !world.isTainted.contains(order.block) else { continue }
            #expect(order.isTerminal, "seed \(seed): order \(number), \(order.kind)")
        }
        for (account, instrument) in world.engine.orders.positionKeys() {
            guard world.isTainted.isEmpty else { continue }
            let position = world.engine.orders.position(account, instrument)
            #expect(position.openBuy == .zero && position.openSell == .zero, "seed \(seed)")
        }
        world.checkInvariants()
        try world.checkReplay()
    }
}
