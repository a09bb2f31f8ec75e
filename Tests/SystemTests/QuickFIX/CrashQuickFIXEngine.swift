import FIXCodec
import NIOCore

/// QuickFIX at both ends: a process for the client and one for each venue, with their stores in
/// files. They live through all restarts of the server, and nobody resets their numbers.
final class CrashQuickFIXEngine: CrashEngine, @unchecked Sendable {
    var onMessage: ((Int, borrowing FIXMessageIndex) -> Void)?
    var onNote: ((String) -> Void)?
    private let loop: any EventLoop
    private var peers: [Int: QuickFIXPeer] = [:]
    private var up: Set<Int> = []
    private var index = FIXMessageIndex()

    init(loop: any EventLoop) { self.loop = loop }

    func openVenue(_ compID: String, link: Int) async throws -> Int {
        let port = FreePort.take()
        try await start(link, QuickFIXSettings(compID: compID, side: .acceptor(port: port)))
        return port
    }

    func dial(_ compID: String, port: Int) async throws {
        try await start(0, QuickFIXSettings(compID: compID, side: .initiator(port: port)))
    }

    private func start(_ link: Int, _ settings: QuickFIXSettings) async throws {
        let peer = try QuickFIXPeer(settings)
        peer.keeps = ["ready"]
        peer.onTold = { [weak self] told in
            guard let self else { return }
            loop.execute { self.heard(link, told) }
        }
        try await loop.submit { self.peers[link] = peer }.get()
        try peer.start()
    }

    private func heard(_ link: Int, _ told: QuickFIXPeer.Told) {
        switch told.what {
        case "up": up.insert(link)
        case "down": up.remove(link)
        case "failed": onNote?(told.text)
        case "got":
            Array(told.text.utf8).withUnsafeBytes { bytes in
                guard case .complete = index.parse(bytes) else {
                    onNote?("QuickFIX tells what we can't read: \(told)")
                    return
                }
                onMessage?(link, index)
            }
        default: break
        }
    }

    func send(_ link: Int, _ msgType: FIXMsgType, _ body: borrowing FIXBodyWriter) {
        let fields = String(decoding: body.bytes, as: UTF8.self)
        do { try peers[link]?.send(msgType.description, fields) } catch { onNote?("\(error)") }
    }

    var isUp: Bool { up.count == peers.count }

    func stop() async throws {
        for peer in try await loop.submit({ Array(self.peers.values) }).get() { peer.stop() }
    }
}
