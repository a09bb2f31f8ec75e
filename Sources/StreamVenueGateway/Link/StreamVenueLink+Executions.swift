import FIXCodec
import NIOCore
import OMSTypes

// Executions that a venue counts and we do not have. A venue tells all that an order has; what is
// known already must not be told again.
extension StreamVenueLink {
    /// TradeCaptureReportRequest, by which executions are asked for.
    static let executionsRequest = FIXMsgType("AD")
    /// ExecIDs that are remembered.
    private static let toldMax = 100_000

    static func units(_ fields: [StreamField], _ tag: Int) -> Int64 {
        fields[tag: tag].flatMap { StreamMarket.units(.text($0)) } ?? 0
    }

    private func executed(_ clOrdID: String?) -> Int64 {
        clOrdID.flatMap { host.streamLink(self, executedOf: $0) }?.units ?? 0
    }

    /// The venue counts more of an order than we do.
    func tellsOfMore(_ state: [StreamField]) -> Bool {
        Self.units(state, FIXTag.cumQty) > executed(state[tag: FIXTag.clOrdID])
    }

    /// Asks for the executions of an order, and goes on when those that we lack are told.
    func executions(
        _ fields: [StreamField], attempt: Int = 1, then: @escaping @Sendable () -> Void
    ) {
        let order = order(fields)
        guard let request = codec.request(Self.executionsRequest, order) else { return then() }
        send(request) { answer in
            if case .answered(let status, let body) = answer, status < 300,
                let message = request.message.reply.flatMap(self.template.message(named:)),
                case .success(let root) = body.withUnsafeReadableBytes({ JSONReader.read($0) })
            {
                self.tellMissing(message, root, order)
                return then()
            }
            guard attempt < Self.attemptsMax else {
                self.note("executions of \(fields[tag: FIXTag.clOrdID] ?? "orders") are not told")
                return then()
            }
            self.later(attempt) { self.executions(fields, attempt: attempt + 1, then: then) }
        }
    }

    /// What the venue knows the order by. A cancel has a ClOrdID (11) of its own, under which no order is
    /// found.
    private func order(_ fields: [StreamField]) -> [StreamField] {
        let type = fields[tag: FIXTag.execType]
        guard type == "4" || type == "6", let original = fields[tag: FIXTag.origClOrdID] else {
            return named(fields)
        }
        return named(fields).map {
            $0.tag == FIXTag.clOrdID ? StreamField(FIXTag.clOrdID, original) : $0
        }
    }

    /// Those that the host knows by their ids are told no more.
    private func tellMissing(
        _ message: StreamMessage, _ root: JSONValue, _ context: [StreamField]
    ) {
        for element in codec.elements(message, root) {
            var fields = codec.fields(message, element)
            for field in context { fields.complete(field.tag, field.value) }
            guard let id = fields[tag: FIXTag.execID] else {
                unreadable += 1
                note("\(message.name) without ExecID (17): \(element.json.prefix(200))")
                continue
            }
            if host.streamLink(self, knows: id) { continue }
            if answered.count > Self.toldMax { answered.removeAll() }
            answered.insert(id)
            Array(element.json.utf8).withUnsafeBytes { tell(message.type, fields, $0) }
        }
    }
}
