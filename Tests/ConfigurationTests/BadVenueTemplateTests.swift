import Testing

@testable import OMSRuntime

/// What a person is told whose template has a mistake: each row is put under a sound head of two
/// lines, and its message is all there is.
@Suite struct BadVenueTemplateTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let text: String
        let message: String
        init(_ text: String, _ message: String) {
            self.text = text
            self.message = message
        }
        var testDescription: String { text }
    }

    static let keys = [
        Row("orderTypez: [limit]", "unknown key \"orderTypez\"; did you mean \"orderTypes\"?"),
        Row(
            "sendRate: {count: 50, per: 1s}",
            "sendRate is called messageRate, as for venues of FIX; write messageRate: {perSecond: 50, "
                + "burst: 50}"),
        Row("kind: lid", "\"lid\" is no kind; did you mean \"lit\"?"),
        Row(
            "protocol: websocket",
            "\"websocket\" is no protocol; did you mean \"webSocket\"?"),
        Row(
            "name: V1",
            "a template has no name: of a venue; its own stands in venueTemplate:, and each venue "
                + "that uses it has one of its own"),
        Row(
            "template: other",
            "a template stands on no other template; copy the keys that it needs"),
        Row(
            "orderTypes: [limt]",
            "\"limt\" is none of the words for orderTypes; did you mean \"limit\"?"),
        Row(
            "orderTypes: [market]",
            "orderTypes lacks limit, and nearly all that is sent is a limit order; a venue without "
                + "them cannot be used"),
        Row(
            "timesInForce: [day, IOC]",
            "\"IOC\" is none of the words for timesInForce; known ones: day, immediateOrCancel, "
                + "fillOrKill, atTheOpening, atTheClose, goodTillCrossing"),
        Row(
            "timesInForce: [day]\ntakes: [atTheClose]",
            "takes has atTheClose, which timesInForce has not; add it there or remove it here"),
        Row(
            "kind: dark\ntimesInForce: [day]",
            "the venue is dark, and a dark venue is sent nothing but immediateOrCancel; add it"),
        Row(
            "kind: auction\nmarketData: off",
            "the venue is an auction; add timesInForce: [atTheOpening, atTheClose]"),
        Row(
            "kind: auction\nmarketData: off\ntimesInForce: [atTheClose, day]",
            "the venue is an auction, where nothing is day; timesInForce may have atTheOpening, "
                + "atTheClose and goodTillCrossing"),
        Row(
            "kind: auction\ntimesInForce: [atTheClose]",
            "the venue is an auction, which shows no quotes that can be taken; add marketData: off"),
        Row("kind: rfq", "the venue is a dealer, who shows no quotes unasked; add marketData: off"),
        Row(
            "kind: rfq\nmarketData: off\ntimesInForce: [day]",
            "the venue is a dealer, whose quotes are taken fillOrKill; add it"),
        Row(
            "rfq: {wait: 5s}",
            "the venue has rfq, and nobody asks a venue of the kind lit for quotes; write kind: rfq, "
                + "or take rfq away"),
        Row(
            "kind: rfq\nmarketData: off\nrfq: {minQty: 100, maxQty: 10}",
            "rfq has a maxQty below its minQty, so the dealer would never be asked"),
        Row(
            "kind: rfq\nmarketData: off\nrfq: {wait: 100ms, lifeMin: 200ms}",
            "rfq has a lifeMin that is no shorter than its wait, so hardly a quote would be taken; "
                + "write lifeMin: 50ms"),
        Row(
            "kind: rfq\nmarketData: off\nrfq: {products: [bonds]}",
            "\"bonds\" is none of the words for products in rfq; did you mean \"bond\"?"),
        Row(
            "steps: [{from: 1, tick: \"0.01\"}, {from: 1, tick: 1}]",
            "steps[1] begins at 1, no higher than the one before it; list them by rising price"),
        Row("steps: [{from: 1}]", "steps[0] needs tick or lot: tick: \"0.01\""),
        Row(
            "market: {name: US, zone: America/New_York, opens: \"09:30\"}",
            "market needs closes: closes: \"09:30\""),
    ]

    static let fees = [
        Row("fees: [{perShare: \"0.003\"}]", "fees[0] needs liquidity: liquidity: taker"),
        Row(
            "fees: [{liquidity: takr, bps: 1}]",
            "\"takr\" is no liquidity in fees[0]; did you mean \"taker\"?"),
        Row(
            "fees: [{liquidity: taker}]",
            "fees[0] needs exactly one of perShare and bps, but has none; a rebate is negative"),
        Row(
            "fees: [{liquidity: taker, bps: 1, perShare: 1}]",
            "fees[0] needs exactly one of perShare and bps, but has both; a rebate is negative"),
        Row(
            "fees: [{liquidity: taker, bps: \"0.1234567\"}]",
            "fees[0].bps has more than six digits after the point; round it"),
        Row(
            "fees: [{liquidity: taker, bps: 1, min: 2, max: 1}]",
            "fees[0].max is below min; raise it to 2 or more"),
        Row(
            "fees: [{liquidity: taker, bps: 1, from: 2027-01-02, to: 2027-01-01}]",
            "fees[0].to is before from; a line holds on both days and between them"),
        Row(
            "fees: [{liquidity: taker, bps: 1}, {liquidity: taker, bps: 2}]",
            "fees[1] is for the same liquidity, tier and days as a line before it; remove one, or "
                + "give it a tier or days of its own"),
        Row(
            "accessFeeCap: [{from: 2007-03-05, perShare: \"0.003\"}]\n"
                + "fees: [{liquidity: taker, perShare: \"0.0031\"}]",
            "fees[0] asks 0.0031 a share for taking, and from 2007-03-05 the access fee cap is "
                + "0.003; end the line before that day (to), or lower it"),
        Row(
            "accessFeeCap: [{from: 2007-03-05, perShare: \"0.003\"}, {from: 2030-01-01, "
                + "perShare: \"0.001\"}]\nfees: [{liquidity: taker, perShare: \"0.003\"}]",
            "fees[0] asks 0.003 a share for taking, and from 2030-01-01 the access fee cap is "
                + "0.001; end the line before that day (to), or lower it"),
        Row("accessFeeCap: [{perShare: 1}]", "accessFeeCap[0] needs from: from: 2007-03-05"),
    ]

    static let maps = [
        Row(
            "tags: {Account: 9001}", "\"Account\" is no tag; write its number, such as 9001"),
        Row(
            "tags: {11: 9001}",
            "ClOrdID (11) is of the session, names the order or tells the length of another field; "
                + "no map may change it, so remove it"),
        Row(
            "tags: {4321: 9001}",
            "4321 in this map is no tag of FIX.4.4; write our tag first, then the venue's"),
        Row(
            "tags: {1: 9001}",
            "9001 is a tag of the venue's own, and what the venue sends is checked before it is "
                + "mapped; add validation: {userTags: off}"),
        Row(
            "tags: {54: 9001}\nvalidation: {userTags: off}",
            "Side (54) is required in an ExecutionReport, and what the venue sends is checked "
                + "before it is mapped; add validation: {requiredFields: off}"),
        Row(
            "tags: {1: 9001, 55: 9001}\nvalidation: off",
            "tags gives 9001 to 1 and to 55; a field that comes could be either, so keep one"),
        Row(
            "values: {59: {IOC: 3}}\nvalidation: off",
            "\"IOC\" is no value of TimeInForce (59); its values: 0, 1, 2, 3, 4, 5, 6, 7"),
        Row(
            "values: {59: {3: IOC}}",
            "IOC is no value of TimeInForce (59), and what the venue sends is checked before it is "
                + "mapped; add validation: {formats: off, enumerations: off}"),
        Row(
            "values: {59: {3: I}}",
            "I is no value of TimeInForce (59), and what the venue sends is checked before it is "
                + "mapped; add validation: {enumerations: off}"),
        Row(
            "values: {59: {3: X, 4: X}}\nvalidation: off",
            "values makes X of 3 and of 4 in TimeInForce (59); what comes could be either, so keep "
                + "one"),
        Row(
            "values: {59: IOC}",
            "\"59\" in values must be a section, such as {3: IOC}, but is \"IOC\""),
        Row(
            "customTags: {NewOrder: {9303: A}}",
            "customTags has no message NewOrder; it takes the MsgType (35) of what we send: D, F, "
                + "G, H, AF or V"),
        Row(
            "customTags: {D: {34: 1}}",
            "MsgSeqNum (34) is of the session, names the order or tells the length of another "
                + "field; no map may change it, so remove it"),
        Row(
            "symbology: {sufix: .N}",
            "unknown key \"sufix\" in symbology; did you mean \"suffix\"?"),
    ]

    static let channels = [
        Row(
            "endpoints: {rest: \"https://x\"}",
            "\"endpoints\" is for a venue that speaks WebSocket or REST; add protocol: webSocket, or "
                + "remove it")
    ]

    @Test(arguments: keys + fees + maps + channels)
    func messages(_ row: Row) {
        let text = "venueTemplate: t\ntitle: T\n" + row.text
        guard case .failure(let errors) = VenueTemplate.load(text: text, file: "t.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect(errors.errors.map(\.message) == [row.message])
        #expect(errors.errors.allSatisfy { $0.file == "t.yaml" && $0.line >= 3 })
    }

    private static let socket = """
        venueTemplate: t
        protocol: webSocket
        endpoints: {stream: "wss://x", rest: "https://x"}
        messages:
          D: {send: POST /o, fields: {11: id, 55: s, 54: d, 38: q, 40: t}}
          F: {send: stream, constants: {op: c}, fields: {11: id, 41: o}}
          "8": {receive: event=order, fields: {11: id, 150: e, 39: s, 14: c}}
          H: {send: "GET /o/{id}", fields: {11: id}, reply: 8.s, unknown: e=NONE}
          8.s: {receive: reply, fields: {39: s}}

        """

    @Test func theSocketIsSound() throws {
        _ = try VenueTemplate.load(text: Self.socket, file: "t.yaml").get()
    }

    /// Replacements in the sound one, and what is said then.
    static let sockets: [(String, String, String)] = [
        (
            "wss://x", "ws://x",
            "t.yaml:3: endpoints.stream must begin with wss://, but is \"ws://x\"; keys and orders "
                + "do not travel in the clear"
        ),
        (
            "stream:", "streem:",
            "t.yaml:3: there is no endpoint \"streem\"; did you mean \"stream\"?"
        ),
        (
            "38: q, ", "",
            "t.yaml:5: messages.D.fields (NewOrderSingle) lacks OrderQty (38); say where the venue "
                + "has it"
        ),
        (
            "send: POST /o, ", "",
            "t.yaml:5: messages.D (NewOrderSingle) needs exactly one of send and receive: "
                + "send: POST /orders"
        ),
        (
            "\"8\"", "ZZ",
            "t.yaml:7: messages.ZZ is no MsgType (35); write D, F, G, H, 8, 9 or V"
        ),
        (
            "\"8\": {receive: event=order", "\"9\": {receive: event=order",
            "t.yaml:4: messages lacks 8 (ExecutionReport); without it no order can be sent and "
                + "answered"
        ),
        (
            "38: q", "38: q, symbol: s",
            "t.yaml:5: \"symbol\" in messages.D.fields is no tag of FIX.4.4; write our tag first, "
                + "then the venue's field: {55: symbol}"
        ),
        (
            "receive: event=order", "receive: order",
            "t.yaml:7: \"receive\" in messages.8 must be what the message is known by, such as "
                + "channel=orders, but is \"order\""
        ),
        (
            "send: stream", "send: streem",
            "t.yaml:6: messages.F (OrderCancelRequest) is sent to \"streem\"; write one of the "
                + "endpoints stream, or a request such as POST /orders"
        ),
        (
            "POST /o", "PUSH /o",
            "t.yaml:5: messages.D (NewOrderSingle) is sent as \"PUSH /o\"; write it like POST "
                + "/orders"
        ),
        (
            ", rest: \"https://x\"", "",
            "t.yaml:5: messages.D (NewOrderSingle) is a request, but endpoints has no rest"
        ),
        (
            "reply: 8.s", "reply: 8.t",
            "t.yaml:8: messages.H (OrderStatusRequest) is answered by \"8.t\", which is none of "
                + "the messages that come"
        ),
        (
            ", unknown: e=NONE", "",
            "t.yaml:8: messages.H (OrderStatusRequest) needs unknown: what the answer says of an "
                + "order that the venue does not have, such as error=NOT_FOUND; a wrong address "
                + "must not count as that"
        ),
        (
            "150: e, ", "",
            "t.yaml:7: messages.8 (ExecutionReport) lacks ExecType (150); as a field, or a "
                + "constant: {150: F}"
        ),
        (
            "protocol: webSocket", "protocol: webSocket\nclOrdIDs: {max: 20, prefix: abc}",
            "t.yaml:3: clOrdIDs.max leaves 17 bytes for our ids, which have up to 20; shorten the "
                + "prefix"
        ),
        (
            "protocol: webSocket",
            "protocol: webSocket\nchannels: {b: {subscribe: b, receive: c=b, fields: {55: s}}}",
            "t.yaml:3: channels.b tells nothing: give it levels, or fields for BidPx (132) and "
                + "OfferPx (133), or for LastPx (31) and LastQty (32)"
        ),
        (
            "protocol: webSocket", "protocol: webSocket\ntags: {1: 2}",
            "t.yaml:3: \"tags\" is for a venue that speaks FIX; use messages, or remove protocol"
        ),
    ]

    @Test(arguments: sockets)
    func socketMessages(_ part: String, _ other: String, _ message: String) {
        let text = Self.socket.replacing(part, with: other)
        guard case .failure(let errors) = VenueTemplate.load(text: text, file: "t.yaml") else {
            Issue.record("no mistake was found")
            return
        }
        #expect(errors.errors.map(\.description).contains(message), "\(errors)")
    }

    @Test func theHeadIsNeeded() {
        guard case .failure(let errors) = VenueTemplate.load(text: "kind: lit", file: "t.yaml")
        else {
            Issue.record("no mistake was found")
            return
        }
        #expect(
            errors.description
                == "t.yaml:1: the configuration needs venueTemplate: venueTemplate: my-venue")
    }
}
