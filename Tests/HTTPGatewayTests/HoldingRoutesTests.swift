import Foundation
import HTTPGateway
import OMSTypes
import Testing

/// What positions are worth, money and locates: shown as the shard tells them.
@Suite(.serialized) struct HoldingRoutesTests {
    /// The made-up shard values the first position that it is asked for, and no other.
    @Test func aPositionHasWhatItIsWorth() async throws {
        try await GatewayUnderTest.run { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/positions")
            let rows = answer.json["positions"] as? [[String: Any]] ?? []
            #expect(rows.count >= 2, "\(answer.body)")
            let wanted = [
                "averageCost": "10.5", "cost": "1050.12345679", "realized": "-3.25",
                "unrealized": "7", "mark": "10.57",
            ]
            for (name, value) in wanted {
                #expect(rows.first?[name] as? String == value, "\(name): \(answer.body)")
            }
            #expect(rows.first?["avgPx"] is String && rows.first?["markTime"] is String)
            #expect(rows.dropFirst().allSatisfy { $0["unrealized"] == nil })
        }
    }

    @Test func cashIsToldByCurrencyAndValueDate() async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/risk/cash?account=FUND1")
            #expect(answer.status == 200, "\(answer.body)")
            #expect(answer.json["account"] as? String == "FUND1")
            let cash = answer.json["cash"] as? [[String: Any]]
            #expect(cash?.map { $0["currency"] as? String } == ["EUR", "USD"])
            #expect(cash?.last?["total"] as? String == "-1000.5")
            #expect(cash?.last?["settled"] as? String == "250")
            #expect(cash?.last?["feesAccrued"] as? String == "0.00000001")
            let dated = cash?.last?["dated"] as? [[String: Any]]
            #expect(dated?.first?["day"] as? String == "2026-12-01")
            #expect(dated?.first?["amount"] as? String == "-1250.5")
        }
    }

    @Test(
        arguments: [
            ("", ["FUND1 IBM", " IBM", "FUND2 AIG"]), ("?account=FUND1", ["FUND1 IBM", " IBM"]),
            ("?symbol=AIG", ["FUND2 AIG"]), ("?account=FUND1&symbol=AIG", []),
        ] as [(String, [String])])
    func locatesAreFiltered(query: String, rows: [String]) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, "/v1/risk/locates" + query)
            let found = answer.json["locates"] as? [[String: Any]] ?? []
            let names = found.map {
                "\($0["account"] as? String ?? "?") \($0["symbol"] as? String ?? "?")"
            }
            #expect(names == rows, "\(answer.body)")
            guard rows.first == "FUND1 IBM" else { return }
            #expect(found[0]["located"] as? String == "500")
            #expect(found[0]["available"] as? String == "300")
            #expect(found[0]["reserved"] as? String == "150")
            #expect(found[0]["used"] as? String == "50")
            let borrowed = found.map { $0["borrowed"] as? Bool }
            #expect(borrowed == rows.map { $0.hasPrefix("FUND2") })
        }
    }

    @Test(arguments: [
        "/v1/risk/cash", "/v1/risk/cash?account=NOBODY", "/v1/risk/cash?currency=USD",
        "/v1/risk/locates?name=FUND1", "/v1/breaks?state=gone", "/v1/breaks?limit=0",
        "/v1/breaks?after=x", "/v1/breaks?kind=differs",
    ])
    func aQuestionThatMakesNoSenseIsRefused(path: String) async throws {
        try await GatewayUnderTest.run(orders: 1) { gateway in
            let answer = await RawHTTP.get(gateway.port, path)
            #expect(answer.status == 400, "\(answer.body)")
            #expect(!(answer.json["remedy"] as? String ?? "").isEmpty)
        }
    }
}
