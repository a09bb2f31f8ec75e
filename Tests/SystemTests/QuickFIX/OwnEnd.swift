import FIXCodec
import FIXGateway
import FIXSession
import Foundation
import NIOCore
import NIOPosix
import OMSTypes
import Synchronization

/// Our end of a link to a QuickFIX peer: a session of the gateway that keeps what it is told.
final class OwnEnd: @unchecked Sendable {
    struct Silent: Error, CustomStringConvertible { var description: String }

    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    private let loop: any EventLoop
    private let host: MemoryFIXHost
    let session: FIXSession
    private var acceptor: FIXAcceptor?
    private var initiator: FIXInitiator?
    private let told = Mutex<[WireMessage]>([])

    /// - Parameter port: where QuickFIX listens, or where it dials us.
    init(
        _ role: FIXSessionSettings.Role, _ version: FIXVersion, port: Int,
        _ change: (inout FIXSessionSettings) -> Void = { _ in }
    ) throws {
        loop = group.next()
        host = MemoryFIXHost(eventLoop: loop)
        var settings = FIXSessionSettings(
            role, senderCompID: "OMS", targetCompID: "PEER", version: version)
        change(&settings)
        session = host.makeSession(settings)
        // A running end keeps itself until `stop()`: a test that fails in the middle drops it while
        // its loop still calls.
        host.onMessage = { _, index, _ in
            let message = WireMessage(index)
            self.told.withLock { $0.append(message) }
        }
        if role == .acceptor {
            let acceptor = FIXAcceptor(eventLoop: loop, clock: SystemClock.now)
            try loop.submit { acceptor.add(self.session) }.wait()
            _ = try acceptor.start(port: port).wait()
            self.acceptor = acceptor
        } else {
            let initiator = FIXInitiator(session: session, port: port)
            initiator.redialFirst = .seconds(1)
            initiator.redialMax = .seconds(1)
            try loop.submit { initiator.start() }.wait()
            self.initiator = initiator
        }
    }

    func stop() throws {
        try loop.submit {
            self.initiator?.stop()
            self.acceptor?.stop()
            self.host.onMessage = nil
        }.wait()
        try group.syncShutdownGracefully()
    }

    func send(_ type: FIXMsgType, _ fields: String) throws {
        try loop.submit {
            WireMessage.separated(fields).withUnsafeBytes {
                _ = self.host.send(self.session, type, body: $0)
            }
        }.wait()
    }

    /// Every application message so far that matches.
    func all(_ pattern: String) -> [WireMessage] {
        told.withLock { $0.filter { $0.matches(pattern) } }
    }

    /// Waits for an application message that matches, told before or now.
    @discardableResult
    func expect(_ pattern: String, seconds: Double = 8) throws -> WireMessage {
        let end = Date().addingTimeInterval(seconds)
        repeat {
            if let found = all(pattern).first { return found }
            Thread.sleep(forTimeInterval: 0.002)
        } while end.timeIntervalSinceNow > 0
        let last = told.withLock { $0.suffix(4).map(\.description) }
        throw Silent(description: "wanted \(pattern); told last \(last)")
    }

    func waitUntil(isUp: Bool, seconds: Double = 8) throws {
        let end = Date().addingTimeInterval(seconds)
        while try loop.submit({ self.session.isLoggedOn }).wait() != isUp {
            guard end.timeIntervalSinceNow > 0 else {
                throw Silent(description: "our session is \(isUp ? "not up" : "still up")")
            }
            Thread.sleep(forTimeInterval: 0.002)
        }
    }
}
