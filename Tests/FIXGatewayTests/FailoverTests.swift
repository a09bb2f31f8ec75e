import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import NIOPosix
import OMSTypes
import Testing

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
