import FIXCodec
import FIXGateway
import FIXSession
import NIOCore
import OMSTypes

/// Our own sessions, in the test's process.
final class CrashOwnEngine: CrashEngine, @unchecked Sendable {
    var onMessage: ((Int, borrowing FIXMessageIndex) -> Void)?
    var onNote: ((String) -> Void)?
    private let loop: any EventLoop
    private let host: MemoryFIXHost
    private var sessions: [Int: FIXSession] = [:]
    private var initiator: FIXInitiator?
    private var acceptors: [FIXAcceptor] = []

    init(loop: any EventLoop) {
        self.loop = loop
        host = MemoryFIXHost(eventLoop: loop)
        host.onMessage = { [unowned self] session, index, _ in onMessage?(session.tag, index) }
        host.onState = { [unowned self] _, state in
            if case .down(.refused(let reason)) = state { onNote?(reason) }
        }
        host.onNote = { [unowned self] _, line in onNote?(line) }
    }

    func openVenue(_ compID: String, link: Int) async throws -> Int {
        try await loop.flatSubmit {
            let session = self.host.makeSession(
                FIXSessionSettings(
                    .acceptor, senderCompID: Text64(compID) ?? Text64(), targetCompID: "OMS"),
                tag: link)
            let acceptor = FIXAcceptor(eventLoop: self.loop, clock: SystemClock.now)
            acceptor.add(session)
            self.acceptors.append(acceptor)
            self.sessions[link] = session
            return acceptor.start(port: 0)
        }.get()
    }

    func dial(_ compID: String, port: Int) async throws {
        try await loop.submit {
            var settings = FIXSessionSettings(
                .initiator, senderCompID: Text64(compID) ?? Text64(), targetCompID: "OMS")
            settings.logonTimeout = 2
            let session = self.host.makeSession(settings, tag: 0)
            self.sessions[0] = session
            let initiator = FIXInitiator(session: session, port: port)
            initiator.redialFirst = .milliseconds(20)
            initiator.redialMax = .milliseconds(100)
            self.initiator = initiator
            initiator.start()
        }.get()
    }

    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter) {
        guard let session = sessions[link] else { return }
        host.send(session, msgType, body)
    }

    var isUp: Bool { sessions.values.allSatisfy { $0.isLoggedOn } }

    func stop() async throws {
        try await loop.submit {
            self.initiator?.stop()
            for acceptor in self.acceptors { acceptor.stop() }
        }.get()
    }
}
