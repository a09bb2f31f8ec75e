import FIXCodec
import NIOCore
import OMSTypes

// REST: orders where the template says so, and what the venue is asked after a connection has
// ended: the state of orders, and executions where it tells of more than we know.
extension StreamVenueLink {
    /// How often a question is asked before it counts as refused.
    static let attemptsMax = 4
    func ask(_ request: StreamRequest) {
        switch request.message.type {
        case .orderStatusRequest, .orderMassStatusRequest: question(request, attempt: 1)
        default:
            send(request) { self.answered(request, $0) }
        }
    }

    func send(_ request: StreamRequest, _ done: @escaping (RESTClient.Answer) -> Void) {
        guard case .request(let method, let rawPath, let body) = request.form, let rest else {
            return done(.notSent("there is no rest endpoint"))
        }
        let path = restPath + rawPath
        let (authentication, credentials) = (template.authentication, place.credentials)
        let now: @Sendable () -> Timestamp = { [self] in host.now() }
        let epoch = epoch
        rest.send(
            RESTClient.Request(method: method, path: path, body: body) {
                guard let authentication, let credentials else { return [] }
                return authentication.headers(
                    credentials, at: now(), method: method, path: path, body: body)
            }
        ) { answer in
            // The link went down meanwhile: everything is asked anew.
            guard epoch == self.epoch, self.isUp else { return }
            done(answer)
        }
    }

    // MARK: Orders

    private func answered(_ request: StreamRequest, _ answer: RESTClient.Answer) {
        switch answer {
        case .answered(let status, let body) where status < 300:
            guard let name = request.message.reply else { return }
            if !read(name, body, request.fields) { outcomeUnknown(request, "its answer") }
        case .answered(let status, let body) where (400..<500).contains(status):
            guard let name = request.message.refused, read(name, body, request.fields) else {
                return outcomeUnknown(request, "HTTP \(status)")
            }
        case .answered(let status, _): outcomeUnknown(request, "HTTP \(status)")
        case .notSent(let why), .unknown(let why): outcomeUnknown(request, why)
        }
    }

    /// Nobody knows whether the venue has it: orders are compared.
    private func outcomeUnknown(_ request: StreamRequest, _ why: String) {
        note("\(request.message.name): what became of it is unknown: \(why)")
        reconnect("what became of a request is unknown")
    }

    private func read(_ name: String, _ body: ByteBuffer, _ context: [StreamField]) -> Bool {
        guard let message = template.message(named: name) else { return false }
        return body.withUnsafeReadableBytes { bytes in
            guard case .success(let root) = JSONReader.read(bytes) else { return false }
            return deliver(message, root, raw: bytes, context: named(context))
        }
    }

    /// What an answer may leave out: the names of what was asked about.
    func named(_ fields: [StreamField]) -> [StreamField] {
        [FIXTag.clOrdID, FIXTag.origClOrdID, FIXTag.symbol, FIXTag.side].compactMap { tag in
            fields[tag: tag].map { StreamField(tag, $0) }
        }
    }

    func later(_ attempt: Int, _ body: @escaping @Sendable () -> Void) {
        let epoch = epoch
        eventLoop.scheduleTask(in: .milliseconds(250 << Int64(attempt))) {
            if epoch == self.epoch, self.isUp { body() }
        }
    }

    // MARK: The state of orders

    /// - Parameter isComplete: the executions were asked for already.
    private func question(_ request: StreamRequest, attempt: Int, isComplete: Bool = false) {
        let order = Self.order(request.fields[tag: FIXTag.clOrdID])
        questioned[order] = false
        send(request) { answer in
            // A report that came meanwhile may be newer than the answer, which nothing orders.
            let isOld = self.questioned.removeValue(forKey: order) == true
            if isOld, attempt < Self.attemptsMax {
                return self.question(
                    request, attempt: attempt + 1, isComplete: isComplete)
            }
            if case .answered(let status, let body) = answer, status < 500, status != 429,
                self.states(request, status, body, isComplete)
            {
                return
            }
            guard attempt < Self.attemptsMax else {
                return self.refuse(request.message.type, request.fields)
            }
            self.later(attempt) {
                self.question(request, attempt: attempt + 1, isComplete: isComplete)
            }
        }
    }

    /// `false` when the answer says nothing about the orders.
    private func states(
        _ request: StreamRequest, _ status: Int, _ body: ByteBuffer, _ isComplete: Bool
    ) -> Bool {
        body.withUnsafeReadableBytes { bytes in
            guard case .success(let root) = JSONReader.read(bytes) else { return false }
            if request.message.unknown?.matches(root) == true {
                var fields = named(request.fields)
                fields += [
                    StreamField(FIXTag.orderID, "NONE"), StreamField(FIXTag.ordStatus, "8"),
                    StreamField(FIXTag.ordRejReason, "5"),
                    StreamField(FIXTag.text, "the venue does not know it"),
                ]
                tellState(fields, request, bytes)
                return true
            }
            guard status < 300, let name = request.message.reply,
                let message = template.message(named: name)
            else { return false }
            let elements = codec.elements(message, root)
            guard request.message.type == .orderMassStatusRequest else {
                guard let element = elements.first else { return false }
                var fields = codec.fields(message, element)
                guard fields[tag: FIXTag.ordStatus] != nil else { return false }
                for field in named(request.fields) { fields.complete(field.tag, field.value) }
                guard isComplete || !tellsOfMore(fields) else {
                    executions(fields) {
                        self.question(request, attempt: 1, isComplete: true)
                    }
                    return true
                }
                tellState(fields, request, bytes)
                return true
            }
            list(elements.map { codec.fields(message, $0) }, request, bytes)
            return true
        }
    }

    /// All open orders, each after executions that we lack; an empty list is told as one.
    private func list(
        _ orders: [[StreamField]], _ request: StreamRequest, _ raw: UnsafeRawBufferPointer
    ) {
        guard !orders.isEmpty else {
            let nothing = [
                StreamField(FIXTag.orderID, "NONE"), StreamField(FIXTag.ordStatus, "8"),
                StreamField(FIXTag.totNumReports, "0"),
                StreamField(FIXTag.lastRptRequested, "Y"),
            ]
            return tellState(nothing, request, raw)
        }
        next(orders, 0, request)
    }

    private func next(_ orders: [[StreamField]], _ at: Int, _ request: StreamRequest) {
        guard at < orders.count else { return }
        let tell: @Sendable () -> Void = {
            var fields = orders[at]
            fields.append(StreamField(FIXTag.totNumReports, String(orders.count)))
            fields.append(
                StreamField(FIXTag.lastRptRequested, at == orders.count - 1 ? "Y" : "N"))
            let text = orders[at].map { "\($0.tag)=\($0.value)" }.joined(separator: " ")
            Array(text.utf8).withUnsafeBytes { self.tellState(fields, request, $0) }
            self.next(orders, at + 1, request)
        }
        if tellsOfMore(orders[at]) { executions(orders[at], then: tell) } else { tell() }
    }

    private func tellState(
        _ state: [StreamField], _ request: StreamRequest, _ raw: UnsafeRawBufferPointer
    ) {
        var fields = state.filter { $0.tag != FIXTag.execType && $0.tag != FIXTag.execID }
        fields.append(StreamField(FIXTag.execType, "I"))
        fields.append(StreamField(FIXTag.execID, "STATUS"))
        for tag in [FIXTag.ordStatusReqID, FIXTag.massStatusReqID] {
            fields.complete(tag, request.fields[tag: tag])
        }
        tell(.executionReport, fields, raw)
    }

    // MARK: What the venue has not

    /// Answers in the venue's place that it does not take such a message.
    func refuse(_ type: FIXMsgType, _ fields: [StreamField]) {
        let text = StreamField(FIXTag.text, "the venue does not take or answer this")
        var answer = [text]
        let none = UnsafeRawBufferPointer(start: nil, count: 0)
        if type == .newOrderSingle {
            answer += named(fields)
            for (tag, value) in [
                (FIXTag.orderID, "NONE"), (FIXTag.execID, "REFUSED"), (FIXTag.execType, "8"),
                (FIXTag.ordStatus, "8"),
            ] { answer.append(StreamField(tag, value)) }
            return tell(.executionReport, answer, none)
        }
        guard type == .orderCancelReplaceRequest || type == .orderCancelRequest else {
            answer.append(StreamField(FIXTag.refMsgType, type.description))
            answer.complete(FIXTag.businessRejectRefID, fields[tag: FIXTag.clOrdID])
            return tell(.businessMessageReject, answer, none)
        }
        answer += named(fields)
        answer.append(StreamField(FIXTag.cxlRejReason, "2"))
        tell(.orderCancelReject, answer, none)
    }
}
