import FIXCodec
import NIOCore
import OMSTypes
import StreamVenueGateway

// What counterparties send: logins, subscriptions, orders, questions.
extension StreamSimulatedVenue: StreamServerDelegate {
    func endpoints(at path: String) -> [String] {
        ["stream", "orders"].filter { name in
            codec.template.endpoint(name).flatMap { StreamURL($0)?.path } == path
        }
    }

    func opened(_ session: StreamServerSession) {
        // Where no login is asked for, everybody is in.
        session.isLoggedIn = codec.template.sending(.logon) == nil
        sessions.append(session)
    }

    func closed(_ session: StreamServerSession) { sessions.removeAll { $0 === session } }

    func received(_ text: ByteBuffer, from session: StreamServerSession) {
        guard case .success(let root) = JSONReader.read(String(buffer: text)) else {
            return session.close()
        }
        for endpoint in session.endpoints {
            guard let message = codec.sent(root, over: endpoint) else { continue }
            return take(message, root, from: session)
        }
        note("\(description.name): a message that is none: \(root.json.prefix(200))")
    }

    private func take(
        _ message: StreamMessage, _ root: JSONValue, from session: StreamServerSession
    ) {
        switch message.type {
        case .logon: logIn(message, root, session)
        case .marketDataRequest: subscribe(root, message, session)
        case .testRequest:
            if let answer = codec.telling(.heartbeat, []) {
                session.send(codec.told(answer, [[]]).json)
            }
        case .heartbeat: return
        default:
            guard session.isLoggedIn else { return session.close() }
            if let request = inbound(message.type, codec.fields(message, root)) {
                floor.take(request, at: clock())
            }
            advance()
        }
    }

    // MARK: Who it is

    private func logIn(
        _ message: StreamMessage, _ root: JSONValue, _ session: StreamServerSession
    ) {
        guard isGenuine(message, root) else {
            let refusal = codec.template.messages.first {
                $0.type == .logout && $0.receive != nil
            }
            if let refusal {
                let text = [StreamField(FIXTag.text, "the signature is wrong")]
                session.send(codec.told(refusal, [text]).json)
            }
            return session.close()
        }
        session.isLoggedIn = true
        if let answer = codec.telling(.logon, []) {
            session.send(codec.told(answer, [[]]).json)
        }
    }

    private func isGenuine(_ message: StreamMessage, _ root: JSONValue) -> Bool {
        guard let credentials, let authentication = codec.template.authentication else {
            return true
        }
        let given = message.constants.first { $0.value == "{time}" }
            .flatMap { JSONPath($0.name)?.value(in: root)?.scalar }
        guard let time = time(given, authentication) else { return false }
        let variables = authentication.loginVariables(credentials, at: time)
        return message.constants.allSatisfy { constant in
            JSONPath(constant.name)?.value(in: root)?.scalar
                == StreamCodec.filled(constant.value, variables)
        }
    }

    private func isGenuine(_ request: StreamServerRequest) -> Bool {
        guard let credentials, let authentication = codec.template.authentication,
            authentication.requests != nil
        else { return true }
        let given = authentication.headers.first { $0.value == "{time}" }
            .flatMap { request.headers.first(name: $0.name) }
        guard let time = time(given, authentication) else { return false }
        let wanted = authentication.headers(
            credentials, at: time, method: request.method, path: request.path,
            body: String(buffer: request.body))
        return wanted.allSatisfy { request.headers.first(name: $0.name) == $0.value }
    }

    /// The time that a counterparty says it is, where it is about right.
    private func time(_ text: String?, _ authentication: StreamTemplate.Authentication)
        -> Timestamp?
    {
        let unit: Int64 = authentication.time == .seconds ? 1_000_000_000 : 1_000_000
        guard let count = text.flatMap({ Int64($0) }), count > 0, count < Int64.max / unit else {
            return nil
        }
        let time = Timestamp(nanoseconds: count * unit)
        return abs(time.since(clock())) <= 30_000_000_000 ? time : nil
    }

    // MARK: Market data

    private func subscribe(
        _ root: JSONValue, _ message: StreamMessage, _ session: StreamServerSession
    ) {
        guard let name = codec.fields(message, root)[tag: FIXTag.mdReqID] else { return }
        for channel in codec.template.channels {
            for symbol in description.symbols.sorted() {
                let theirs = codec.theirSymbol(symbol.description)
                let wanted = StreamCodec.filled(
                    channel.subscribe, [StreamMessage.Constant(name: "symbol", value: theirs)])
                guard wanted == name else { continue }
                var topic = StreamTopic(channel: channel, symbol: symbol, theirSymbol: theirs)
                session.topics.removeAll { $0.channel == channel && $0.symbol == symbol }
                if channel.levels != nil {
                    session.send(topic.snapshot { depth(symbol, $0) }.json)
                } else if channel.path(of: FIXTag.lastPx) == nil {
                    session.send(topic.top(floor.engine.top(of: symbol)).json)
                }
                session.topics.append(topic)
            }
        }
    }

    // MARK: Orders

    /// What is asked for; `nil` where that cannot be read, which is refused.
    private func inbound(_ type: FIXMsgType, _ fields: [StreamField]) -> VenueInbound? {
        var inbound: VenueInbound?
        form.use(type, fields) { inbound = OrderEntryAdapter.read($0) }
        switch inbound {
        case .newOrder, .cancel, .replace: return inbound
        case .status, .massStatus, .quoteRequest, .marketData, .tradingStatus, .defect,
            .incomplete, .unsupported, nil:
            refuse(type, fields)
            return nil
        }
    }

    /// What cannot be read is refused by name.
    private func refuse(_ type: FIXMsgType, _ fields: [StreamField]) {
        note("\(description.name): a message \(type) that cannot be read")
        guard type == .newOrderSingle, let id = fields[tag: FIXTag.clOrdID].flatMap(ClOrdID.init)
        else { return }
        floor.engine.reports.append(
            .execution(
                VenueExecutionReport(
                    orderID: "NONE", execID: floor.engine.nextExecID(), execType: .rejected,
                    ordStatus: .rejected, clOrdID: id,
                    symbol: Symbol(fields[tag: FIXTag.symbol] ?? "") ?? Symbol(), side: .buy,
                    ordRejReason: .other, text: "the order cannot be read")))
    }

    // MARK: Requests

    func answer(_ request: StreamServerRequest) -> (status: Int, body: String) {
        if isSilent { return (0, "") }
        let base = codec.template.endpoint("rest").flatMap { StreamURL($0)?.path } ?? "/"
        let path = base == "/" ? request.path : String(request.path.dropFirst(base.count))
        guard request.path.hasPrefix(base),
            let (message, named) = codec.sent(method: request.method, path: path)
        else { return (404, #"{"error":"NO_SUCH_ADDRESS"}"#) }
        guard isGenuine(request) else { return (401, #"{"error":"BAD_SIGNATURE"}"#) }
        var fields = named
        if request.body.readableBytes > 0 {
            guard case .success(let root) = JSONReader.read(String(buffer: request.body)) else {
                return (400, #"{"error":"NO_JSON"}"#)
            }
            fields += codec.fields(message, root)
        }
        switch message.type {
        case .orderStatusRequest, .orderMassStatusRequest: return state(message, fields)
        case FIXMsgType("AD"): return executions(message, fields)
        default:
            // The answer is that of the book: it does not wait.
            floor.advance(to: clock())
            if let request = inbound(message.type, fields) { floor.perform(request, at: clock()) }
            let answer = placed(message)
            advance()
            return answer
        }
    }

    /// The first report is the answer, too.
    private func placed(_ message: StreamMessage) -> (Int, String) {
        guard let report = floor.engine.reports.first else { return (200, "{}") }
        let (type, fields) = fields(of: report)
        let isRefused = type == .orderCancelReject || fields[tag: FIXTag.execType] == "8"
        guard let name = isRefused ? message.refused : message.reply,
            let answer = codec.template.message(named: name)
        else { return (isRefused ? 400 : 200, "{}") }
        if isRefused { floor.engine.reports.removeFirst() }
        return (isRefused ? 400 : 200, codec.told(answer, [fields]).json)
    }

    private func state(_ message: StreamMessage, _ fields: [StreamField]) -> (Int, String) {
        floor.advance(to: clock())
        let isList = message.type == .orderMassStatusRequest
        let name = fields[tag: FIXTag.clOrdID].flatMap(ClOrdID.init) ?? ClOrdID()
        if isList {
            floor.engine.reportMassStatus(VenueMassStatusRequest(massStatusReqID: "LIST"))
        } else {
            floor.engine.reportStatus(
                VenueStatusRequest(clOrdID: name, symbol: "[N/A]", side: .buy))
        }
        let states = floor.engine.reports.map { self.fields(of: $0).1 }
            .filter { $0[tag: FIXTag.orderID] != "NONE" }
        floor.engine.reports.removeAll(keepingCapacity: true)
        guard let reply = message.reply.flatMap(codec.template.message(named:)) else {
            return (500, "{}")
        }
        if states.isEmpty, !isList {
            var root = JSONValue.object([])
            for part in message.unknown?.parts ?? [] {
                part.path.set(.text(part.value), in: &root)
            }
            return (404, root.json)
        }
        return (200, codec.told(reply, states).json)
    }

    private func executions(_ message: StreamMessage, _ fields: [StreamField]) -> (Int, String) {
        guard let reply = message.reply.flatMap(codec.template.message(named:)) else {
            return (500, "{}")
        }
        guard message.name == message.type.description else {
            // What was taken back is asked for all at once.
            let busts = floor.takenBack.map { self.fields(of: .execution($0)).1 }
            return (200, codec.told(reply, busts).json)
        }
        let name = fields[tag: FIXTag.clOrdID].flatMap(ClOrdID.init) ?? ClOrdID()
        let order = floor.engine.orderIndex[name].map { floor.engine.orderID(at: $0) }
        let list = floor.fills.filter { $0.orderID == order }
            .map { self.fields(of: .execution($0)).1 }
        return (200, codec.told(reply, list).json)
    }
}
