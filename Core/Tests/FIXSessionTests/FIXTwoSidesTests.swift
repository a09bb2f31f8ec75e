import FIXCodec
import FIXSession
import OMSTypes
import Testing

/// Two sessions talk over links that garble, delay and break. Whatever happens on the way, each
/// application gets every message of the other once and in order, and nobody asks without end.
@Suite struct FIXTwoSidesTests {
    /// How the two are set up; each of them must come to rest under all links.
    enum Setup: CaseIterable {
        case plain, inParts, nextExpected, holdingNothing

        func change(_ settings: inout FIXSessionSettings) {
            switch self {
            case .plain: break
            case .inParts: settings.resendRequestMax = 3
            case .nextExpected: settings.usesNextExpectedMsgSeqNum = true
            case .holdingNothing: settings.heldMax = 0
            }
        }
    }

    @Test(arguments: Setup.allCases)
    func everyMessageArrivesOnceAndInOrder(_ setup: Setup) {
        for seed in 1...1_000 as ClosedRange<UInt64> {
            for version in [FIXVersion.fix40, .fix42, .fix44, .fix50SP2] {
                var world = FIXLinkWorld(seed: seed, version: version, setup.change)
                world.run()
                let problems = world.problems
                #expect(problems.isEmpty, "\(setup) \(version) seed \(seed): \(problems)")
                if !problems.isEmpty { return }
            }
        }
    }

    @Test func aLinkThatLosesNothingNeedsNoResend() {
        var world = FIXLinkWorld(seed: 7, version: .fix44, isLossy: false) { _ in }
        world.run()
        #expect(world.problems.isEmpty)
        // What was sent before the Logon is asked for, once.
        #expect(world.resendRequests <= 1)
        #expect(world.sides[0].received.count > 10)
    }

    @Test func aStoreThatLosesAMessageIsFoundOut() {
        // The test itself must be able to fail.
        var world = FIXLinkWorld(seed: 3, version: .fix44) { _ in }
        world.losesStored = true
        var found = false
        for seed in 1...50 as ClosedRange<UInt64> where !found {
            world = FIXLinkWorld(seed: seed, version: .fix44) { _ in }
            world.losesStored = true
            world.run()
            found = !world.problems.isEmpty
        }
        #expect(found)
    }
}
