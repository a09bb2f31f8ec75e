import HTTPGateway
import OMSTypes
import Testing

/// The doors of operations and of the desk: what is taken, and what is refused before it gets in.
@Suite(.serialized) struct RepairRoutesTests {
    private static let close = #"{"action": "closeChild", "orderID": "5", "reason": "told"}"#

    @Test func theBoardShowsWhatIsOpen() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/repairs")
            #expect(answer.status == 200)
            let anomalies = answer.json["anomalies"] as? [[String: Any]]
            #expect(anomalies?.first?["anomaly"] as? String == "3")
            #expect(anomalies?.first?["state"] as? String == "open")
            let repairs = answer.json["repairs"] as? [[String: Any]]
            #expect(repairs?.first?["hash"] as? String == "abc")
        }
    }

    @Test(arguments: [
        (close, RepairWish.closeChild(OrderID(5))),
        (
            #"{"action":"bookFill","orderID":"5","execID":"E","quantity":"10","price":"9.5","reason":"told"}"#,
            .bookFill(
                OrderID(5), execID: "E", Quantity(units: 1_000_000_000),
                Price(units: 950_000_000))
        ),
        (
            #"{"action":"bustFill","venue":"V","execID":"E","reason":"told"}"#,
            .bustFill(venue: "V", execID: "E")
        ),
        (
            #"{"action":"adopt","venue":"V","venueOrderID":"F","account":"A","reason":"told"}"#,
            .adopt(venue: "V", venueOrderID: "F", account: "A")
        ),
        (
            #"{"action":"move","venue":"V","execID":"E","account":"A","reason":"told"}"#,
            .move(venue: "V", execID: "E", .zero, account: "A")
        ),
        (#"{"action":"dismiss","anomaly":"3","reason":"told"}"#, .dismiss),
    ])
    func aProposalNamesWhatItDoes(body: String, wish: RepairWish) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, "/v1/repairs", body, token: "risk")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(answer.json["repair"] as? String == "7")
            let anomaly: UInt64 = wish == .dismiss ? 3 : 0
            let expected = GatewayCommand.repair(
                .propose(wish, anomaly: anomaly, reason: "told"), by: nil)
            #expect(gateway.submitted == [expected])
        }
    }

    @Test(
        arguments: [
            ("/v1/repairs", close, nil, 401), ("/v1/repairs", close, "trade", 403),
            ("/v1/repairs", #"{"action":"closeChild","reason":"x"}"#, "risk", 400),
            ("/v1/repairs", #"{"action":"closeChild","orderID":"0","reason":"x"}"#, "risk", 400),
            ("/v1/repairs", #"{"action":"closeChild","orderID":"5","reason":""}"#, "risk", 400),
            ("/v1/repairs", #"{"action":"closeChild","orderID":"5"}"#, "risk", 400),
            ("/v1/repairs", #"{"action":"undo","reason":"x"}"#, "risk", 400),
            (
                "/v1/repairs",
                #"{"action":"bookFill","orderID":"5","execID":"E","quantity":"-1","price":"1","reason":"x"}"#,
                "risk", 400
            ),
            ("/v1/repairs/7/approve", #"{"hash":"xyz"}"#, "risk", 400),
            ("/v1/repairs/0/approve", #"{"hash":"abc"}"#, "risk", 404),
            ("/v1/repairs/7/approve", #"{"hash":"abc","by":""}"#, "risk", 400),
            ("/v1/repairs/7/reject", #"{}"#, "risk", 400),
            ("/v1/desk/halt", #"{"symbol":"AAPL","halted":true}"#, nil, 401),
            ("/v1/desk/restate", #"{"orderID":"5"}"#, "trade", 400),
            ("/v1/desk/cancel", #"{"orderID":"5","reason":"77"}"#, "trade", 400),
            ("/v1/desk/corporate-actions", #"{"symbol":"AAPL"}"#, "trade", 400),
            ("/v1/desk/corporate-actions", #"{"symbol":"AAPL","split":"2:2"}"#, "trade", 400),
            (
                "/v1/desk/orders",
                #"{"session":"C","account":"A","symbol":"AAPL","side":"x","ordType":"2","quantity":"1"}"#,
                "trade", 400
            ),
        ] as [(String, String, String?, Int)])
    func whatMakesNoSenseIsRefused(
        path: String, body: String, token: String?, status: Int
    ) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, path, body, token: token)
            #expect(answer.status == status, "\(answer.body)")
            #expect(!(answer.json["remedy"] as? String ?? "").isEmpty)
            #expect(gateway.submitted.isEmpty)
        }
    }

    @Test(arguments: [
        (
            "/v1/repairs/7/approve", #"{"hash":"abc","by":"bob"}"#,
            GatewayCommand.repair(.approve(repair: 7, hash: 0xABC), by: "bob")
        ),
        (
            "/v1/repairs/7/reject", #"{"reason":"no"}"#,
            .repair(.reject(repair: 7, reason: "no"), by: nil)
        ),
        (
            "/v1/desk/cancel", #"{"orderID":"5"}"#,
            .desk(.cancel(OrderID(5), reason: 8), by: nil)
        ),
        (
            "/v1/desk/restate", #"{"orderID":"5","price":"9.5","reason":"3"}"#,
            .desk(
                .restate(OrderID(5), .zero, Price(units: 950_000_000), reason: 3), by: nil)
        ),
        (
            "/v1/desk/pause", #"{"orderID":"5","paused":true,"keep":true,"by":"ann"}"#,
            .desk(.pause(OrderID(5), isPaused: true, keepsChildren: true), by: "ann")
        ),
        (
            "/v1/desk/halt", #"{"symbol":"AAPL","halted":false,"by":"ann"}"#,
            .desk(.halt(symbol: "AAPL", isHalted: false), by: "ann")
        ),
        (
            "/v1/desk/corporate-actions", #"{"symbol":"AAPL","split":"2:1"}"#,
            .desk(.split(symbol: "AAPL", new: 2, old: 1), by: nil)
        ),
        (
            "/v1/desk/corporate-actions", #"{"symbol":"AAPL","dividend":"0.5"}"#,
            .desk(.dividend(symbol: "AAPL", Price(units: 50_000_000)), by: nil)
        ),
    ])
    func whatIsWantedGetsIn(path: String, body: String, command: GatewayCommand) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.post(gateway.port, path, body, token: "risk")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(gateway.submitted == [command])
        }
    }

    @Test func anOrderByVoiceGetsIn() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let body =
                #"{"session":"CLIENT1","account":"A","symbol":"AAPL","side":"1","ordType":"2","#
                + #""quantity":"100","price":"10"}"#
            let answer = await RawHTTP.post(gateway.port, "/v1/desk/orders", body, token: "trade")
            #expect(answer.status == 200, "\(answer.body)")
            guard case .desk(.order(let order), by: nil)? = gateway.submitted.first else {
                Issue.record("no order came in")
                return
            }
            #expect(order.symbol == "AAPL" && order.timeInForce == .day)
            #expect(order.price == Price(units: 1_000_000_000))
        }
    }

    @Test func aStrategyComesWithItsParameters() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let order =
                #"{"session":"C","account":"A","symbol":"X","side":"1","ordType":"1","#
                + #""quantity":"700","strategy":"#
            let answer = await RawHTTP.post(
                gateway.port, "/v1/desk/orders",
                order + #"{"name":"TWAP","WouldPx":"9.5","SliceInterval":"30"}}"#, token: "risk")
            #expect(answer.status == 200, "\(answer.body)")
            guard case .desk(.order(let voice), by: nil)? = gateway.submitted.first else {
                Issue.record("no order got in")
                return
            }
            #expect(voice.strategy?.name == "TWAP")
            #expect(
                voice.strategy?.parameters.map { "\($0.name)=\($0.value)" }
                    == ["SliceInterval=30", "WouldPx=9.5"])
            let nameless = await RawHTTP.post(
                gateway.port, "/v1/desk/orders", order + #"{"SliceInterval":"30"}}"#,
                token: "risk")
            #expect(nameless.status == 400)
        }
    }
}
