import FIXCodec
import FIXDictionary
import StreamVenueGateway

/// What is wrong with a template of WebSocket and REST as a whole.
struct StreamTemplateCheck {
    let template: StreamTemplate
    let section: ConfigurationSection

    /// Fields without which an order or a report is none.
    private static let needed: [String: [Int]] = [
        "D": [11, 55, 54, 38, 40], "F": [11, 41], "G": [11, 41, 38], "H": [11], "8": [11],
        "9": [11],
        "V": [262],
    ]
    /// Messages of ours that the gateway knows to send.
    private static let sent = ["A", "D", "F", "G", "H", "AF", "AD", "V", "0", "1"]
    /// Messages of the venue's that it reads.
    private static let received = ["A", "8", "9", "j", "0", "1", "3", "5"]

    func check(isUsed: Bool) {
        guard isUsed else {
            for key in StreamTemplate.ownKeys where section.has(key) {
                report(
                    key,
                    "\"\(key)\" is for a venue that speaks WebSocket or REST; add "
                        + "protocol: webSocket, or remove it")
            }
            return
        }
        for key in ["endpoints", "messages"] where !section.has(key) {
            section.reportMissing(key, example: "\(key): (see docs/ADD-A-VENUE.md)")
        }
        for key in ["tags", "customTags", "version"] where section.has(key) {
            report(
                key, "\"\(key)\" is for a venue that speaks FIX; use messages, or remove protocol")
        }
        guard section.has("messages") else { return }
        checkPresence()
        for message in template.messages { check(message) }
        for channel in template.channels { check(channel) }
        checkAuthentication()
        // Our ids have a letter, the number of the order and that of the request.
        if template.clOrdIDMax < template.clOrdIDPrefix.utf8.count + 20 {
            report(
                "clOrdIDs",
                "clOrdIDs.max leaves \(template.clOrdIDMax - template.clOrdIDPrefix.utf8.count) "
                    + "bytes for our ids, which have up to 20; shorten the prefix")
        }
    }

    private func report(_ key: String, _ text: String) {
        section.diagnostics.report(section.file(of: key), section.line(of: key), text)
    }

    private func checkPresence() {
        let names = [
            "D": "D (NewOrderSingle)", "F": "F (OrderCancelRequest)", "8": "8 (ExecutionReport)",
        ]
        for type in ["D", "F", "8"]
        where !template.messages.contains(where: { $0.type.description == type && !$0.isReply }) {
            report(
                "messages",
                "messages lacks \(names[type] ?? type); without it no order can be "
                    + (type == "F" ? "cancelled" : "sent and answered"))
        }
        if !template.channels.isEmpty, template.message(named: "V") == nil {
            report(
                "messages",
                "messages lacks V (MarketDataRequest), by which channels are subscribed to")
        }
    }

    // MARK: One message

    private func check(_ message: StreamMessage) {
        let type = message.type.description
        let title = "messages.\(message.name) (\(StreamMessage.title(message.type)))"
        let known = message.send == nil ? Self.received : Self.sent
        if !known.contains(type) {
            report(
                "messages",
                "\(title) is not \(message.send == nil ? "read" : "sent"); these are: "
                    + known.joined(separator: ", "))
        }
        let has = Set(message.fields.map(\.tag) + message.constants.compactMap { Int($0.name) })
        var missing =
            (message.send == nil) == ["8", "9", "j", "A"].contains(type)
            ? (Self.needed[type] ?? []).filter { !has.contains($0) } : []
        if message.isReply || type == "V" && message.name != "V" { missing = [] }
        if !missing.isEmpty {
            let names = missing.map {
                "\(FIXDictionary.of(.fix44).name(of: $0) ?? "") (\($0))"
            }
            line(
                message,
                "messages.\(message.name).fields (\(StreamMessage.title(message.type))) lacks "
                    + "\(names.joined(separator: ", ")); say where the venue has it")
        }
        checkRoute(message, title)
        guard message.send == nil else { return }
        for constant in message.constants where Int(constant.name) == nil {
            line(
                message,
                "\(title) has the constant \"\(constant.name)\", which is no tag; of what comes, "
                    + "constants are fields of ours: {150: F}")
        }
        if type == "8", !message.isReply, !has.contains(150) {
            line(message, "\(title) lacks ExecType (150); as a field, or a constant: {150: F}")
        }
    }

    private func checkRoute(_ message: StreamMessage, _ title: String) {
        switch message.send {
        case .frame(let endpoint)?:
            let known = template.endpoints.map(\.name).filter { $0 != "rest" }
            if !known.contains(endpoint) {
                line(
                    message,
                    "\(title) is sent to \"\(endpoint)\"; write one of the endpoints "
                        + "\(known.joined(separator: ", ")), or a request such as POST /orders")
            }
            if ["H", "AF", "AD"].contains(message.type.description) {
                line(message, "\(title) must be a REST request, such as GET /orders/{id}")
            }
        case .request(let method, let path)?:
            if !["GET", "POST", "PUT", "DELETE", "PATCH"].contains(method) || !path.hasPrefix("/") {
                line(
                    message, "\(title) is sent as \"\(method) \(path)\"; write it like POST /orders"
                )
            }
            if template.endpoint("rest") == nil {
                line(message, "\(title) is a request, but endpoints has no rest")
            }
            if ["H", "AF", "AD"].contains(message.type.description), message.reply == nil {
                line(message, "\(title) needs reply: the message that its answer is read as")
            }
            if message.type == .orderStatusRequest, message.unknown == nil {
                line(
                    message,
                    "\(title) needs unknown: what the answer says of an order that the venue does "
                        + "not have, such as error=NOT_FOUND; a wrong address must not count as that"
                )
            }
        case nil: break
        }
        for name in [message.reply, message.refused].compactMap({ $0 })
        where template.message(named: name)?.send != nil || template.message(named: name) == nil {
            line(
                message,
                "\(title) is answered by \"\(name)\", which is none of the messages that come")
        }
    }

    /// At the message's own line.
    private func line(_ message: StreamMessage, _ text: String) {
        let inner = section.section("messages")
        inner.diagnostics.report(
            inner.file(of: message.name), inner.line(of: message.name), text)
    }

    // MARK: The rest

    private func check(_ channel: StreamChannel) {
        let tags = Set(channel.fields.map(\.tag))
        let title = "channels.\(channel.name)"
        if !tags.contains(FIXTag.symbol) {
            report("channels", "\(title).fields lacks Symbol (55); say where the venue has it")
        }
        let isQuotes = tags.isSuperset(of: [QuoteTag.bidPx, QuoteTag.offerPx])
        let isTrades = tags.isSuperset(of: [FIXTag.lastPx, FIXTag.lastQty])
        if channel.levels == nil, !isQuotes, !isTrades {
            report(
                "channels",
                "\(title) tells nothing: give it levels, or fields for BidPx (132) and OfferPx (133)"
                    + ", or for LastPx (31) and LastQty (32)")
        }
        if channel.snapshot != nil, channel.sequence == nil {
            report(
                "channels",
                "\(title) has snapshots and what changes them, but no sequence; without numbers a "
                    + "lost message would not be seen")
        }
    }

    private func checkAuthentication() {
        let login = template.messages.first { $0.type == .logon && $0.send != nil }
        let answer = template.messages.first { $0.type == .logon && $0.send == nil }
        if (login == nil) != (answer == nil) {
            report(
                "messages",
                "messages has one of A (Logon) and its answer, A.answer; a login needs both")
        }
        if login != nil, template.authentication?.login == nil {
            report(
                "messages",
                "messages.A (Logon) signs something; say what in authentication.login, such as "
                    + "\"{time}{key}\"")
        }
    }
}
