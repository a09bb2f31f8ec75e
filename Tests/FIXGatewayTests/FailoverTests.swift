import FIXCodec
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes
import Testing

@testable import FIXGateway

/// Several addresses for one session.
@Suite(.serialized) struct FailoverTests {
    /// A port on which nobody listens.
    private func deadPort(_ group: any EventLoopGroup) async throws -> Int {
        let listener = try await ServerBootstrap(group: group).bind(host: "127.0.0.1", port: 0)
            .get()
        let port = listener.localAddress?.port ?? 1
        try await listener.close().get()
        return port
    }

    private func second(_ pair: Pair) async throws -> (FIXAcceptor, FIXSession) {
        try await pair.run {
            let session = pair.omsHost.makeSession(
                FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "CLIENT1"))
            let acceptor = FIXAcceptor(eventLoop: pair.loop, clock: SystemClock.now)
            acceptor.add(session)
            return (acceptor, session)
        }
    }

    @Test(arguments: FIXInitiator.ReturnPolicy.allCases)
    func theNextAddressServesAndThePolicySaysWhereToReturn(
        _ policy: FIXInitiator.ReturnPolicy
    ) async throws {
        let pair = Pair(clock: SystemClock.now) { $0.resetOnLogon = true }
        try await pair.listen()
        let (backup, session) = try await second(pair)
        let backupPort = try await backup.start(port: 0).get()
        let dead = try await deadPort(pair.group)
        // The primary is not there yet.
        let addresses = [dead, backupPort].map { FIXDialAddress(host: "127.0.0.1", port: $0) }
        let initiator = FIXInitiator(session: pair.client, addresses: addresses)
        try await pair.run {
            initiator.redialFirst = .milliseconds(10)
            initiator.returnPolicy = policy
            initiator.start()
        }
        try await pair.until { $0.contains("client up") }
        #expect(try await pair.run { session.isLoggedOn && initiator.address.port == backupPort })
        // The primary comes, then the backup drops the line.
        let primary = try await pair.run {
            let session = pair.omsHost.makeSession(
                FIXSessionSettings(.acceptor, senderCompID: "OMS", targetCompID: "CLIENT1"))
            return session
        }
        let acceptor = try await pair.run {
            let acceptor = FIXAcceptor(eventLoop: pair.loop, clock: SystemClock.now)
            acceptor.add(primary)
            return acceptor
        }
        _ = try await acceptor.start(port: dead).get()
        try await pair.run { session.dropConnection() }
        try await pair.until { log in log.filter { $0 == "client up" }.count == 2 }
        let expected = policy == .primary ? dead : backupPort
        #expect(try await pair.run { initiator.address.port } == expected)
        try await pair.run {
            initiator.stop()
            backup.stop()
            acceptor.stop()
        }
        try await pair.stop()
    }

    /// While another one serves, the first is tried; it has to answer twice before the session moves.
    @Test func theSessionReturnsWhenTheFirstAddressAnswersAgain() async throws {
        let pair = Pair(clock: SystemClock.now) { $0.resetOnLogon = true }
        try await pair.listen()
        let (backup, session) = try await second(pair)
        let backupPort = try await backup.start(port: 0).get()
        let dead = try await deadPort(pair.group)
        let initiator = FIXInitiator(
            session: pair.client,
            addresses: [dead, backupPort].map { FIXDialAddress(host: "127.0.0.1", port: $0) })
        try await pair.run {
            initiator.redialFirst = .milliseconds(10)
            initiator.probeInterval = .milliseconds(30)
            initiator.start()
        }
        try await pair.until { $0.contains("client up") }
        #expect(try await pair.run { session.isLoggedOn && initiator.address.port == backupPort })
        // Nobody is there yet, so nothing moves.
        try await Task.sleep(for: .milliseconds(200))
        #expect(pair.log.withLock { !$0.contains("client down") })
        let (primary, served) = try await second(pair)
        _ = try await primary.start(port: dead).get()
        try await pair.until { log in log.filter { $0 == "client up" }.count == 2 }
        #expect(try await pair.run { served.isLoggedOn && initiator.address.port == dead })
        try await pair.run {
            initiator.stop()
            backup.stop()
            primary.stop()
        }
        try await pair.stop()
    }

    /// Connections that answered, returned to and did not serve are tried ever less often.
    @Test func aFirstAddressThatAnswersButDoesNotServeIsTriedLessOften() {
        var probes = FIXPrimaryProbes()
        for factor in [2, 4, 8, 16, 16] as [Int64] {
            probes.returns()
            probes.ended(1, true)
            probes.ended(0, false)
            #expect(probes.factor == factor)
        }
        probes.ended(0, false)
        #expect(probes.factor == 16)
        probes.returns()
        probes.ended(0, true)
        #expect(probes.factor == 1)
    }

    /// A host that takes connections and never answers is none that serves.
    @Test func aHostThatDoesNotAnswerTheLogonIsLeft() async throws {
        let pair = Pair(clock: SystemClock.now) { $0.logonTimeout = 1 }
        try await pair.listen()
        let mute = try await ServerBootstrap(group: pair.group).bind(host: "127.0.0.1", port: 0)
            .get()
        let ports = [mute.localAddress?.port ?? 1, pair.port]
        let initiator = FIXInitiator(
            session: pair.client,
            addresses: ports.map { FIXDialAddress(host: "127.0.0.1", port: $0) })
        try await pair.run {
            initiator.redialFirst = .milliseconds(10)
            initiator.sourceAddress = "127.0.0.1"
            initiator.start()
        }
        try await pair.until { $0.contains("client up") }
        try await pair.run { initiator.stop() }
        try await mute.close().get()
        try await pair.stop()
    }
}
