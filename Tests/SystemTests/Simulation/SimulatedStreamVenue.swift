import FIXCodec
import Foundation
import NIOCore
import NIOEmbedded
import OMSTypes
import StreamVenueGateway

@testable import VenueSimulator

/// A venue of a simulation that speaks JSON: what `CrashVenues` does, said by a template over WebSocket
/// and REST. Frames are lost while the connection looks healthy; what nobody hears is gone, and is told
/// to those who ask.
final class SimulatedStreamVenue: StreamServerDelegate, @unchecked Sendable {
    private let link: Int
    private let codec: StreamCodec
    private let venues: CrashVenues
    private let loop: EmbeddedEventLoop
    private let clock: SimulatedClock
    private var random: SeededRandom
    private var server: StreamServer!
    private var sessions: [StreamServerSession] = []
    private var form: StreamReportForm
    private var wires: [SimulatedStreamWire] = []
    private var dialAt: Int64 = 0
    /// Frames are lost now and then.
    var isLossy = false
    private(set) var losses = 0
    private(set) var cuts = 0

    init(
        link: Int, codec: StreamCodec, venues: CrashVenues, loop: EmbeddedEventLoop, seed: UInt64,
        clock: SimulatedClock
    ) {
        self.link = link
        self.codec = codec
        self.venues = venues
        self.loop = loop
        self.clock = clock
        random = SeededRandom(seed: seed)
        form = StreamReportForm(bytesMax: 1 << 20)
        server = StreamServer(eventLoop: loop, delegate: self)
    }

    // MARK: Connections

    /// The other end of a new connection is the venue's.
    func connect(
        _ other: any EventLoop, _ initialize: @escaping StreamDialler.Initializer
    ) -> EventLoopFuture<any Channel> {
        guard clock.nanoseconds >= dialAt, let other = other as? EmbeddedEventLoop else {
            return other.makeFailedFuture(ChannelError.connectTimeout(.seconds(1)))
        }
        do {
            let wire = try SimulatedStreamWire(
                server: server, loop: loop, other: other, initialize,
                seed: random.next(), clock: clock)
            wires.append(wire)
            return other.makeSucceededFuture(wire.far)
        } catch {
            return other.makeFailedFuture(error)
        }
    }

    func move() {
        for wire in wires { wire.move() }
        wires.removeAll { $0.isOver }
    }

    /// All connections break.
    func cut() {
        guard !wires.isEmpty else { return }
        cuts += 1
        for wire in wires { wire.cut() }
        wires.removeAll()
        dialAt = clock.nanoseconds + Int64.random(in: 5...100, using: &random) * 1_000_000
    }

    var isUp: Bool { sessions.contains { $0.isLoggedIn && hasOrders($0) } }

    private func hasOrders(_ session: StreamServerSession) -> Bool {
        session.endpoints.contains(codec.template.orderEndpoint)
    }

    // MARK: What comes

    func endpoints(at path: String) -> [String] {
        ["stream", "orders"].filter { name in
            codec.template.endpoint(name).flatMap { StreamURL($0)?.path } == path
        }
    }

    func opened(_ session: StreamServerSession) { sessions.append(session) }

    func closed(_ session: StreamServerSession) { sessions.removeAll { $0 === session } }

    func received(_ text: ByteBuffer, from session: StreamServerSession) {
        guard case .success(let root) = JSONReader.read(String(buffer: text)) else {
            return session.close()
        }
        for endpoint in session.endpoints {
            guard let message = codec.sent(root, over: endpoint) else { continue }
            switch message.type {
            case .logon:
                session.isLoggedIn = true
                if let answer = codec.telling(.logon, []) {
                    session.send(codec.told(answer, [[]]).json)
                }
            case .marketDataRequest, .testRequest, .heartbeat: break
            default:
                form.use(message.type, codec.fields(message, root)) { venues.received(link, $0) }
            }
            return
        }
    }

    // MARK: What is told

    /// A message in the form inside.
    func tell(_ type: FIXMsgType, _ body: UnsafeRawBufferPointer) {
        let fields = StreamCodec.fields(of: body)
        guard let message = codec.telling(type, fields) else { return }
        if isLossy, random.isOne(inHundred: 2) {
            losses += 1
            return
        }
        let text = codec.told(message, [fields]).json
        for session in sessions where session.isLoggedIn && hasOrders(session) {
            session.send(text)
        }
    }

    func answer(_ request: StreamServerRequest) -> (status: Int, body: String) {
        let base = codec.template.endpoint("rest").flatMap { StreamURL($0)?.path } ?? "/"
        let path = base == "/" ? request.path : String(request.path.dropFirst(base.count))
        guard let (message, named) = codec.sent(method: request.method, path: path),
            let reply = message.reply.flatMap(codec.template.message(named:))
        else { return (404, "{}") }
        if message.name == "AD.busts" {
            let list = venues.busts.compactMap { id in
                venues.bustedFills[id].flatMap { bust(id, venues.fills[$0]) }
            }
            return (200, codec.told(reply, list).json)
        }
        let given = named[tag: FIXTag.clOrdID] ?? ""
        let id = venues.aliases[given] ?? given
        if message.type == FIXMsgType("AD") {
            let list = venues.fills.filter { $0.child == id }.compactMap { execution($0) }
            return (200, codec.told(reply, list).json)
        }
        guard let order = venues.orders[id] else {
            var root = JSONValue.object([])
            for part in message.unknown?.parts ?? [] {
                part.path.set(.text(part.value), in: &root)
            }
            return (404, root.json)
        }
        return (200, codec.told(reply, [state(id, order)]).json)
    }

    private func execution(_ fill: CrashVenues.Fill) -> [StreamField]? {
        guard let order = venues.orders[fill.child] else { return nil }
        return [
            StreamField(FIXTag.clOrdID, order.clOrdID),
            StreamField(FIXTag.orderID, "O" + fill.child),
            StreamField(FIXTag.execID, fill.execID), StreamField(FIXTag.symbol, order.symbol),
            StreamField(FIXTag.side, String(UnicodeScalar(order.side))),
            StreamField(FIXTag.lastQty, DecimalText.string(fill.quantity)),
            StreamField(FIXTag.lastPx, DecimalText.string(fill.price)),
        ]
    }

    private func bust(_ execID: String, _ fill: CrashVenues.Fill) -> [StreamField]? {
        guard venues.orders[fill.child]?.link == link, var fields = execution(fill) else {
            return nil
        }
        fields.removeAll { $0.tag == FIXTag.execID }
        return fields + [
            StreamField(FIXTag.execID, execID), StreamField(FIXTag.execRefID, fill.execID),
        ]
    }

    private func state(_ id: String, _ order: CrashVenues.Order) -> [StreamField] {
        [
            StreamField(FIXTag.clOrdID, order.clOrdID), StreamField(FIXTag.orderID, "O" + id),
            StreamField(FIXTag.ordStatus, String(UnicodeScalar(order.status))),
            StreamField(FIXTag.symbol, order.symbol),
            StreamField(FIXTag.side, String(UnicodeScalar(order.side))),
            StreamField(FIXTag.orderQty, DecimalText.string(order.quantity)),
            StreamField(FIXTag.cumQty, DecimalText.string(order.cumQty)),
            StreamField(FIXTag.leavesQty, DecimalText.string(order.leaves)),
            StreamField(FIXTag.avgPx, DecimalText.string(order.cumQty > 0 ? order.price : 0)),
            StreamField(FIXTag.price, DecimalText.string(order.price)),
        ]
    }
}
