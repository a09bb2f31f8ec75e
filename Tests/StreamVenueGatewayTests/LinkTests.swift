import FIXCodec
import Foundation
import OMSTypes
import Testing
import VenueSimulator

@testable import StreamVenueGateway

/// The gateway against the simulated exchange, over real sockets.
@Suite struct LinkTests {
    @Test("An order is acknowledged and filled, replaced, cancelled; a wrong one is rejected")
    func orderLife() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.order("N1", "38=0.12345678|44=100|59=0|")
        try test.report("35=8 11=N1 150=0 39=0 38=0.12345678 55=BTCUSD")
        try test.quote(.ask, 100)
        let fill = try test.report("35=8 11=N1 150=F 39=2 32=0.12345678 31=100 14=0.12345678")
        #expect(fill[17]?.isEmpty == false && fill[12] == "0")
        try test.order("N2", "38=2|44=90|59=0|")
        try test.report("11=N2 150=0")
        try test.send(
            .orderCancelReplaceRequest, "11=N2.1|41=N2|55=BTCUSD|54=1|40=2|38=3|44=91|")
        try test.report("11=N2.1 41=N2 150=5 38=3 44=91")
        try test.send(.orderCancelRequest, "11=N2.2|41=N2.1|55=BTCUSD|")
        try test.report("150=4 39=4 14=0")
        try test.send(.orderCancelRequest, "11=N9.1|41=N9|55=BTCUSD|")
        let refused = try test.report("35=9 11=N9.1 102=1")
        #expect(refused[58] == "unknown order")
        try test.order("N3", "38=0|44=90|59=0|")
        try test.report("11=N3 150=8 39=8")
        #expect(test.all.states == [true], "\(test.all.notes)")
    }

    @Test("Frames lost on a stream that looks healthy: the next report asks for what they told")
    func lostFrames() throws {
        // The second report, a fill, is lost, and so is the fourth.
        let test = try LinkUnderTest(faults: [
            VenueFault(.dropReport, .once(2)), VenueFault(.dropReport, .once(4)),
        ])
        defer { test.stop() }
        try test.up()
        try test.order("N1", "38=3|44=100|59=0|")
        try test.report("11=N1 150=0")
        try test.quote(.ask, 100)
        #expect(test.all.reports.count == 1, "it is lost")
        try test.quote(.ask, 100)
        let first = try test.report("150=F 32=1")
        let second = try test.report("150=F 32=1")
        #expect(first[17] != second[17])
        try test.quote(.ask, 100)
        try test.order("N2", "38=1|44=90|59=0|")
        try test.report("11=N2 150=0")
        // A cancel that comes too late for N1 tells nothing; the venue's state does, once asked for.
        try test.onLoop { $0.venue.disconnect() }
        try test.up(2)
        try test.send(.orderStatusRequest, "11=N1|55=BTCUSD|54=1|")
        let third = try test.report("150=F 32=1")
        #expect(third[17] != second[17])
        try test.report("150=I 39=2 14=3")
        #expect(test.all.notes.contains { $0.contains("counts more than it has told") })
        #expect(test.all.reports.count { $0[150] == "F" } == 3, "each once")
    }

    @Test("A wrong signature gets in nowhere, over WebSocket or REST, and is told by name")
    func wrongSignature() throws {
        let test = try LinkUnderTest(
            credentials: StreamCredentials(key: "key1", secret: "another"))
        defer { test.stop() }
        try test.wait("a word on the signature") {
            $0.notes.contains { $0.contains("the signature is wrong") }
        }
        #expect(test.all.states.isEmpty)
        try test.order("N1")
        try test.onLoop { #expect($0.venue.counters.orders == 0) }
    }

    @Test("A fill while the link was away is told before the order's state, once the link is back")
    func fillMeanwhile() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.order("N1", "38=2|44=100|59=0|")
        try test.report("11=N1 150=0")
        try test.onLoop { test in
            test.venue.disconnect()
            test.venue.setBackground(
                "BTCUSD", .ask,
                [
                    BookLevel(
                        price: Price(units: 10_000_000_000), quantity: Quantity(units: 50_000_000))
                ])
        }
        try test.up(2)
        #expect(test.all.states == [true, false, true])
        try test.send(.orderStatusRequest, "11=N1|790=R7|55=BTCUSD|54=1|")
        let fill = try test.report("150=F 11=N1 32=0.5")
        let state = try test.report("150=I 11=N1 790=R7 39=1 14=0.5 151=1.5 38=2")
        #expect(fill[17] != nil && state[103] == nil)
        try test.send(.orderStatusRequest, "11=N8|790=R8|55=BTCUSD|54=1|")
        try test.report("150=I 11=N8 790=R8 39=8 103=5 37=NONE")
    }

    @Test("An execution that is taken back is told once: over the stream, or from the list")
    func busts() throws {
        let test = try LinkUnderTest(faults: [
            VenueFault(.bust(nanoseconds: 300_000_000), .every(1))
        ])
        defer { test.stop() }
        try test.up()
        // It is heard at once, and no second time after an outage.
        try test.quote(.ask, 100, 1)
        try test.order("N1")
        let first = try test.report("150=F 11=N1 32=1")
        let bust = try test.report("150=H 11=N1 32=1")
        #expect(bust[19] == first[17] && bust[19] != nil)
        // Nobody hears of the next: neither of the execution nor that it is taken back.
        try test.quote(.ask, 100, 1)
        try test.onLoop { $0.venue.isMute = true }
        try test.order("N2")
        usleep(600_000)
        try test.onLoop { test in
            test.venue.isMute = false
            test.venue.disconnect()
        }
        try test.up(2)
        let late = try test.report("150=F 11=N2 32=1")
        #expect(try test.report("150=H 11=N2 32=1")[19] == late[17])
        try test.order("N3", "38=1|44=50|59=0|")
        try test.report("11=N3 150=0")
        #expect(test.all.reports.count { $0[150] == "H" } == 2)
    }

    @Test("Executions that were told are not told again; not after an outage either")
    func knownExecutions() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.order("N1", "38=9|44=100|59=0|")
        try test.report("11=N1 150=0")
        try test.quote(.ask, 100, 2)
        let first = try test.report("150=F 11=N1 32=2")
        try test.onLoop { test in
            test.venue.disconnect()
            test.venue.setBackground(
                "BTCUSD", .ask,
                [
                    BookLevel(
                        price: Price(units: 10_000_000_000),
                        quantity: Quantity(units: 300_000_000))
                ])
        }
        try test.up(2)
        try test.send(.orderStatusRequest, "11=N1|790=R1|55=BTCUSD|54=1|")
        let second = try test.report("150=F 11=N1 32=3 14=5")
        try test.report("150=I 11=N1 39=1 14=5")
        #expect(test.all.reports.count { $0[17] == first[17] } == 1)
        // The stream brings late what the answer has told already.
        let late =
            #"{"event":"fill","id":"nt-N1","tradeId":"\#(second[17] ?? "")","fillSize":"3"}"#
        try test.onLoop { $0.venue.say(late, over: "orders") }
        try test.order("N2", "38=1|44=50|59=0|")
        try test.report("11=N2 150=0")
        #expect(test.all.reports.count { $0[17] == second[17] } == 1)
        try test.onLoop { test in
            test.venue.disconnect()
            test.venue.setBackground(
                "BTCUSD", .ask,
                [
                    BookLevel(
                        price: Price(units: 10_000_000_000),
                        quantity: Quantity(units: 100_000_000))
                ])
        }
        try test.up(3)
        try test.send(.orderStatusRequest, "11=N1|790=R2|55=BTCUSD|54=1|")
        try test.report("150=F 11=N1 32=1 14=6")
        try test.report("150=I 11=N1 790=R2 14=6")
        #expect(test.all.reports.compactMap { $0[150] == "F" ? $0[32] : nil } == ["2", "3", "1"])
    }

    @Test("All open orders are told as one list; an empty list is one too")
    func list() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.send(.orderMassStatusRequest, "584=R1|585=7|")
        try test.report("150=I 584=R1 911=0 912=Y")
        try test.order("N1")
        try test.order("N2")
        try test.report("11=N2 150=0")
        try test.send(.orderMassStatusRequest, "584=R2|585=7|")
        try test.report("150=I 584=R2 11=N1 911=2 912=N")
        try test.report("150=I 584=R2 11=N2 911=2 912=Y")
    }

    @Test("What was prepared for a link that went away never leaves")
    func nothingIsSentLate() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        let body = Array("11=N1\u{1}55=BTCUSD\u{1}54=1\u{1}40=2\u{1}38=1\u{1}44=9\u{1}".utf8)
        try test.onLoop { test in
            _ = body.withUnsafeBytes { test.link.prepare(.newOrderSingle, $0) }
            test.venue.disconnect()
        }
        try test.up(2)
        try test.onLoop { $0.link.flush() }
        try test.order("N2")
        try test.report("11=N2 150=0")
        try test.onLoop { #expect($0.venue.counters.orders == 1) }
    }

    @Test("A gap in market data empties the book, and a snapshot fills it again")
    func gap() throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.quote(.bid, 99)
        try test.quote(.ask, 101)
        try test.wait("both sides") {
            $0.tops["BTCUSD"]?.bid.units == 9_900_000_000
                && $0.tops["BTCUSD"]?.offer.units == 10_100_000_000
        }
        let before = test.all.emptied
        try test.onLoop { $0.venue.losesNextQuote = true }
        try test.quote(.bid, 98)
        try test.quote(.ask, 102)
        usleep(50_000)
        try test.quote(.ask, 103)
        try test.wait("the new book") {
            $0.tops["BTCUSD"]?.bid.units == 9_800_000_000
                && $0.tops["BTCUSD"]?.offer.units == 10_300_000_000
        }
        #expect(test.all.emptied > before)
        #expect(test.all.notes.contains { $0.contains("a gap in book") })
        try test.onLoop { #expect($0.link.gaps == 1) }
    }

    static let hostile: [(String, String)] = [
        ("{\"event\":", "no JSON"), (String(repeating: "[", count: 500), "no JSON"),
        (#"{"event":"fill","id":"nt-N1","fillSize":"1"}"#, "without ExecID (17)"),
        (#"{"event":"order","id":"nt-N1","kind":"exploded"}"#, "an ExecType (150) that is known"),
        ("\"" + String(repeating: "x", count: 2 << 20) + "\"", "orders:"),
    ]

    @Test("What cannot be read ends the connection; the next one serves", arguments: hostile)
    func whatCannotBeRead(_ text: String, _ told: String) throws {
        let test = try LinkUnderTest()
        defer { test.stop() }
        try test.up()
        try test.onLoop { $0.venue.say(text, over: "orders") }
        try test.up(2)
        #expect(test.all.notes.contains { $0.contains(told) }, "\(test.all.notes)")
        #expect(test.all.reports.isEmpty)
        try test.order("N1")
        try test.report("11=N1 150=0")
    }

    @Test("Reports that come twice, late or not at all do not end the link")
    func faults() throws {
        let test = try LinkUnderTest(faults: [
            VenueFault(.duplicateReport, .once(1)), VenueFault(.dropReport, .once(2)),
            VenueFault(.lateAck(nanoseconds: 50_000_000), .once(3)),
        ])
        defer { test.stop() }
        try test.up()
        try test.order("N1")
        let first = try test.report("11=N1 150=0")
        let second = try test.report("11=N1 150=0")
        #expect(first[17] == second[17], "the same report has the same id")
        try test.order("N2")
        try test.order("N3")
        try test.report("11=N3 150=0")
        #expect(!test.all.reports.contains { $0[11] == "N2" }, "its report was lost")
        try test.send(.orderStatusRequest, "11=N2|790=R1|55=BTCUSD|54=1|")
        try test.report("150=I 11=N2 39=0")
        #expect(test.all.states == [true])
    }

    @Test("A venue that cuts the line behind an order: the order is found by asking")
    func cut() throws {
        let test = try LinkUnderTest(faults: [VenueFault(.disconnect, .once(1))])
        defer { test.stop() }
        try test.up()
        try test.order("N1")
        try test.up(2)
        try test.send(.orderStatusRequest, "11=N1|790=R1|55=BTCUSD|54=1|")
        try test.report("150=I 11=N1 39=0 14=0")
    }

    @Test("No replace where the venue has none: it is refused here; an id too long is too")
    func missing() throws {
        let test = try LinkUnderTest { template in
            template.messages.removeAll { $0.name == "G" || $0.name == "AF" }
            template.clOrdIDMax = 23
        }
        defer { test.stop() }
        try test.up()
        try test.send(.orderCancelReplaceRequest, "11=N1.1|41=N1|55=BTCUSD|54=1|40=2|38=3|")
        try test.report("35=9 11=N1.1 41=N1 102=2")
        try test.send(.orderMassStatusRequest, "584=R1|585=7|")
        try test.report("35=j 372=AF")
        try test.order("N" + String(repeating: "7", count: 30))
        try test.report("35=8 150=8 39=8")
    }

    @Test("Orders by REST where the template says so; silence there means comparing")
    func orderByREST() throws {
        let test = try LinkUnderTest { template in
            for index in template.messages.indices where template.messages[index].name == "D" {
                template.messages[index].send = .request(method: "POST", path: "/orders")
                template.messages[index].reply = "8.placed"
                template.messages[index].refused = "8.placed"
            }
            var placed = template.message(named: "8")!
            placed.name = "8.placed"
            placed.receive = nil
            placed.isReply = true
            template.messages.append(placed)
        }
        defer { test.stop() }
        try test.up()
        try test.order("N1")
        try test.report("11=N1 150=0 39=0")
        try test.order("N2", "38=0|44=90|59=0|")
        try test.report("11=N2 150=8")
        try test.onLoop { $0.venue.isSilent = true }
        try test.order("N3")
        try test.up(2)
        #expect(test.all.notes.contains { $0.contains("what became of it is unknown") })
    }

    @Test("Nothing heard for too long ends the connection")
    func idle() throws {
        let test = try LinkUnderTest { $0.idle = 100_000_000 }
        defer { test.stop() }
        // Pings are five times rarer than the patience: the silence shows first.
        try test.wait("the silence") {
            $0.notes.contains { $0.contains("nothing was heard for too long") }
        }
    }
}
