import Foundation
import Testing

/// A bond's day in the running product: ordered by yield over FIX, filled, and settled with its
/// interest, as REST and the journal tell it.
@Suite struct BondDayTests {
    private func wait(_ path: String, _ installation: Installation, _ wanted: String) -> String {
        var answer = ""
        for _ in 0..<100 {
            answer = OrderRequestTests.get(path, port: installation.httpPort)
            if answer.contains(wanted) { return answer }
            usleep(100_000)
        }
        return answer
    }

    @Test("Ordered at 4.25 %: a clean price goes to the venue, interest is added when it settles")
    func byYield() throws {
        var choice = Installation.Choice(venues: 1, http: true)
        choice.instruments = """
            instruments:
              - {symbol: UST30, isin: US91282CAV37, tick: "0.0078125", lot: 1000,
                 product: {kind: bond, maturity: 2095-11-15, settlementDays: 1,
                   coupon: {percent: 5, frequency: 2, dayCount: 30/360}}}
            """
        choice.accounts = "  - {id: BONDS, commissions: [{product: bond, absolute: 2}]}"
        let installation = try Installation(choice)
        let listener = try FIXListener(port: installation.venuePorts[0])
        let server = try installation.serve()
        let venue = try VenueLine(listener)
        let client = try FIXLine.loggedOn(installation.fixPort)
        try client.send(
            "D",
            "11=A|1=BONDS|55=UST30|54=1|38=1000000|40=2|423=9|44=4.25|"
                + "60=20260101-00:00:00|")
        let told = try client.expect("35=8 11=A 150=0")
        #expect(told[423] == "1" && told[235] == "MATURITY" && told[236] == "0.0425", "\(told)")
        let child = try venue.order()
        #expect(child[44] == told[44] && child[423] == nil && child[236] == nil, "\(child)")
        let limit = try #require(Double(told[44] ?? ""))
        #expect(limit > 110 && limit < 117.65, "5 % for ever at 4.25 % is 117.65")
        let plan = OrderRequestTests.get(
            "/v1/route?session=CLIENT1&account=BONDS&symbol=UST30&side=1&quantity=1000"
                + "&price=4.25&priceType=9", port: installation.httpPort)
        #expect(plan.contains("\"limit\":\"\(told[44] ?? "?")\""), "\(plan)")
        // In two parts, at prices that do not come to whole cents.
        try venue.report(
            child, "150=F", "39=1", "32=333000", "31=110.0078125", "151=667000", "14=333000")
        try client.expect("35=8 11=A 150=F 39=1 236=0.0425")
        try venue.report(
            child, "150=F", "39=2", "32=667000", "31=110.0234375", "151=0", "14=1000000")
        try client.expect("35=8 11=A 150=F 39=2")

        // 366,326.015625 and 733,856.328125.
        let page = wait("/v1/allocations?account=BONDS", installation, "\"netMoney\"")
        #expect(page.contains("\"grossTradeAmt\":\"1100182.34\""), "\(page)")
        #expect(page.contains("\"commission\":\"2\""), "\(page)")
        let accrued = try #require(Self.number("accruedInterest", in: page))
        let net = try #require(Self.number("netMoney", in: page))
        #expect(accrued >= 0 && accrued <= 25_000)
        #expect(abs(net - (1_100_182.34 + accrued + 2)) < 0.001, "\(page)")
        server.kill()
        let verified = try Product.run("journal", "verify", installation.dataFolder, "--decisions")
        #expect(verified.exitCode == 0, "\(verified)")
        let why = try Product.run("explain", "1", "--data", installation.dataFolder)
        #expect(why.output.contains("accrued interest"), "\(why)")
        #expect(why.output.contains("the ledger takes what settles"), "\(why)")
    }

    private static func number(_ name: String, in text: String) -> Double? {
        guard let start = text.range(of: "\"\(name)\":\"") else { return nil }
        return Double(text[start.upperBound...].prefix { $0 != "\"" })
    }
}
