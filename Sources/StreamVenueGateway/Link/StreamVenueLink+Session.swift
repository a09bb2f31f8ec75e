import FIXCodec
import NIOCore
import OMSTypes

// Connections that come and go, logins, subscriptions.
extension StreamVenueLink {
    func opened(_ connection: StreamConnection) {
        if let login = template.sending(.logon), case .frame(connection.name) = login.send,
            let credentials = place.credentials
        {
            let variables =
                template.authentication?.loginVariables(credentials, at: host.now()) ?? []
            connection.send(codec.json(login, [], variables: variables).json)
            logons[connection.name] = eventLoop.scheduleTask(in: place.logonTimeout) {
                connection.close("the login was not answered")
            }
            return
        }
        agreed(connection)
    }

    /// Nothing stands between us and the venue over this connection.
    private func agreed(_ connection: StreamConnection) {
        logons.removeValue(forKey: connection.name)?.cancel()
        guard ready.insert(connection.name).inserted else { return }
        connection.proved()
        for message in template.messages
        where message.type == .marketDataRequest && message.name != message.type.description {
            guard case .frame(connection.name) = message.send else { continue }
            connection.send(codec.json(message, []).json)
        }
        if connection.name == "stream", !template.channels.isEmpty {
            market.clear()
            areQuotesUp = true
            host.streamLink(self, quotesChanged: true)
            for channel in template.channels {
                for symbol in symbols { subscribe(channel.name, symbol) }
            }
        }
        if connection.name == template.orderEndpoint { comeUp() }
    }

    /// What was sent over an earlier connection may still be on its way through the venue: it is
    /// not asked, and nothing is sent, before that has settled.
    private func comeUp() {
        let due = lastSent + .nanoseconds(template.settle)
        comingUp?.cancel()
        comingUp = eventLoop.scheduleTask(deadline: due) {
            guard self.ready.contains(self.template.orderEndpoint), !self.isUp else { return }
            self.isUp = true
            self.host.streamLink(self, changed: true)
            self.askForHeld()
            self.askForBusts()
        }
    }

    func closed(_ connection: StreamConnection, _ why: String) {
        logons.removeValue(forKey: connection.name)?.cancel()
        note("\(connection.name): \(why)")
        guard ready.remove(connection.name) != nil else { return }
        if connection.name == "stream", areQuotesUp {
            areQuotesUp = false
            market.clear()
            asked.removeAll()
            host.streamLink(self, quotesChanged: false)
        }
        guard connection.name == template.orderEndpoint else { return }
        comingUp?.cancel()
        epoch += 1
        dropQueue()
        rest?.stop("the order link is down")
        guard isUp else { return }
        isUp = false
        host.streamLink(self, changed: false)
    }

    // MARK: Market data

    /// A table of symbols names all that the venue trades.
    private var symbols: [Symbol] {
        let table = codec.symbology.table
        guard !table.isEmpty else { return place.symbols }
        return place.symbols.filter { symbol in
            table.contains { $0.ours == symbol.description }
        }
    }

    /// Market data of more symbols is wanted.
    public func list(_ symbols: [Symbol]) {
        eventLoop.preconditionInEventLoop()
        guard place.wantsMarketData else { return }
        place.symbols += symbols
        let own = Set(self.symbols)
        for channel in template.channels {
            for symbol in symbols where own.contains(symbol) { subscribe(channel.name, symbol) }
        }
    }

    /// Asks for a channel of a symbol, at most once a second.
    func subscribe(_ name: String, _ symbol: Symbol) {
        guard ready.contains("stream"), let message = template.message(named: "V"),
            let channel = template.channels.first(where: { $0.name == name })
        else { return }
        let key = "\(name) \(symbol)"
        let now = eventLoop.now
        if let last = asked[key], now - last < .milliseconds(900) { return }
        asked[key] = now
        let theirs = codec.outward(FIXTag.symbol, symbol.description)
        let topic = StreamCodec.filled(
            channel.subscribe, [StreamMessage.Constant(name: "symbol", value: theirs)])
        let fields = [
            StreamField(FIXTag.mdReqID, topic), StreamField(FIXTag.symbol, symbol.description),
        ]
        guard case .frame(let endpoint) = message.send else { return }
        connections.first { $0.name == endpoint }?.send(codec.json(message, fields).json)
    }

    // MARK: What comes

    func received(_ connection: StreamConnection, _ data: ByteBuffer) {
        data.withUnsafeReadableBytes { bytes in
            switch JSONReader.read(bytes) {
            case .success(let root): take(root, bytes, connection)
            case .failure(let failure):
                unreadable += 1
                note("\(connection.name): no JSON: \(failure)")
                connection.close("what it sent is no JSON")
            }
        }
    }

    private func take(
        _ root: JSONValue, _ raw: UnsafeRawBufferPointer, _ connection: StreamConnection
    ) {
        guard let message = codec.received(root) else {
            guard connection.name == "stream", let outcome = market.read(root) else { return }
            if !outcome.entries.isEmpty { host.streamLink(self, quotes: outcome.entries) }
            for (channel, symbol) in outcome.lost {
                note("\(symbol): a gap in \(channel); a snapshot is asked for")
                subscribe(channel, symbol)
            }
            return
        }
        switch message.type {
        case .logon: agreed(connection)
        case .logout, .reject:
            let text = codec.fields(message, root)[tag: FIXTag.text] ?? message.name
            note("\(connection.name): the venue says: \(text)")
            if message.type == .logout { connection.close("the venue ends it: \(text)") }
        case .testRequest:
            guard let answer = template.sending(.heartbeat) else { return }
            connection.send(codec.json(answer, codec.fields(message, root)).json)
        case .heartbeat: return
        case .executionReport, .orderCancelReject, .businessMessageReject:
            let isReadable = deliver(message, root, raw: raw)
            if !isReadable {
                // What it meant to say is found when orders are compared.
                unreadable += 1
                connection.close("a report that cannot be read")
            }
        default: return
        }
    }

    /// Passes on what a message reports; `false` when a part of it cannot be read.
    /// - Parameter context: fields that hold where the message has none.
    func deliver(
        _ message: StreamMessage, _ root: JSONValue, raw: UnsafeRawBufferPointer,
        context: [StreamField] = []
    ) -> Bool {
        var isReadable = true
        for element in codec.elements(message, root) {
            var fields = codec.fields(message, element)
            for field in context { fields.complete(field.tag, field.value) }
            fields = StreamReportForm.completed(message.type, fields)
            if let lacking = Self.lacking(message.type, fields) {
                note("\(message.name) without \(lacking): \(element.json.prefix(200))")
                isReadable = false
                continue
            }
            if context.isEmpty {
                let order = Self.order(fields[tag: FIXTag.clOrdID])
                if questioned[order] != nil { questioned[order] = true }
                // An answer was faster than the stream.
                if answered.remove(fields[tag: FIXTag.execID] ?? "") != nil { continue }
                let text = message.each == nil ? nil : Array(element.json.utf8)
                let isHeld =
                    text?.withUnsafeBytes { holds(message.type, fields, $0) }
                    ?? holds(message.type, fields, raw)
                if isHeld { continue }
            }
            if message.each == nil {
                if !takesBack(message.type, fields, raw) { tell(message.type, fields, raw) }
            } else {
                Array(element.json.utf8).withUnsafeBytes { text in
                    if !takesBack(message.type, fields, text) { tell(message.type, fields, text) }
                }
            }
        }
        return isReadable
    }

    private static func lacking(_ type: FIXMsgType, _ fields: [StreamField]) -> String? {
        guard type == .executionReport else {
            return type == .orderCancelReject && fields[tag: FIXTag.clOrdID] == nil
                ? "ClOrdID (11)" : nil
        }
        if fields[tag: FIXTag.execID] == nil { return "ExecID (17)" }
        guard let execType = fields[tag: FIXTag.execType] else { return "ExecType (150)" }
        return execType.utf8.count == 1 ? nil : "an ExecType (150) that is known: \(execType)"
    }

    func tell(_ type: FIXMsgType, _ fields: [StreamField], _ raw: UnsafeRawBufferPointer) {
        form.use(type, fields) { host.streamLink(self, report: $0, raw: raw) }
    }
}
