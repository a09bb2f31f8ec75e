import FIXCodec
import Foundation
import Testing

/// Every check of the pipeline refuses over a real session, in the words and codes of its version.
/// P26 and P27 only ever warn; P16 is of venues and has a test of its own.
@Suite struct RiskOverFIXTests {
    /// One server; the whole table over each version.
    @Test("Each check refuses with its OrdRejReason and says what is right")
    func refusals() throws {
        let street = try RiskInstallation()
        try prepare(street)
        for row in RiskRow.stateless { try check(row, street) }
        try happen(street)
        for row in RiskRow.afterwards { try check(row, street) }
    }

    /// Limits, states and a halt that no file sets.
    private func prepare(_ street: RiskInstallation) throws {
        for (words, isProposal) in [
            ("kill halt account:STOPPED --reason test --yes", false),
            ("kill reduce account:REDUCING --reason test --yes", false),
            ("limits set account:TYPES orderTypes=4 --reason test", true),
            ("limits set account:PRODUCTS products=4 --reason test", true),
        ] {
            let answer = try street.run(words)
            #expect(answer.exitCode == 0, "\(words): \(answer)")
            guard isProposal else { continue }
            let number = answer.output.split(separator: " ").last.map(String.init) ?? ""
            let approved = try street.run(
                "limits approve \(number.trimmingCharacters(in: .newlines))", token: "risk2-token")
            #expect(approved.exitCode == 0, "\(words): \(answer) \(approved)")
        }
        #expect(halt("HALTED", true, street).contains("200 OK"))
    }

    private func halt(_ symbol: String, _ isHalted: Bool, _ street: RiskInstallation) -> String {
        OrderRequestTests.post(
            "/v1/desk/halt", #"{"symbol":"\#(symbol)","halted":\#(isHalted)}"#,
            token: "desk-token", port: street.installation.httpPort)
    }

    @Test("What may wait is taken in a halt and while a market is closed; what may not is refused")
    func haltsAndHours() throws {
        let street = try RiskInstallation()
        #expect(halt("HALTED", true, street).contains("200 OK"))
        let limit = "54=1|38=10|40=2|44=100|"
        for client in street.clients {
            var id = try street.send(client, "PLAIN", "55=HALTED|\(limit)")
            try client.expect("35=8 11=\(id) 150=0 39=0")
            id = try street.send(client, "PLAIN", "55=HALTED|\(limit)59=4|")
            try client.expect("35=8 11=\(id) 150=8 103=2 58~P10")
            id = try street.send(client, "PLAIN", "55=ELSEWHERE|\(limit)")
            try client.expect("35=8 11=\(id) 150=A 39=A")
            id = try street.send(client, "PLAIN", "55=ELSEWHERE|\(limit)59=4|")
            try client.expect("35=8 11=\(id) 150=8 103=2 58~P11")
            let end = WireMessage.stamp(after: 60)
            id = try street.send(client, "PLAIN", "55=HUNDRED|\(limit)59=6|126=\(end)|")
            try client.expect("35=8 11=\(id) 150=0 39=0")
            _ = try street.venue.order("35=D 55=HUNDRED")
        }
        #expect(halt("HALTED", false, street).contains("200 OK"))
        for _ in street.clients { _ = try street.venue.order("35=D 55=HALTED") }
        let id = try street.send(street.clients[1], "PLAIN", "55=HALTED|\(limit)59=3|")
        _ = try street.venue.order("35=D 55=HALTED 59=3")
        try street.clients[1].expect("35=8 11=\(id) 150=0")
    }

    @Test("A threshold security is sold short out of what is borrowed, and of nothing else")
    func preborrow() throws {
        let street = try RiskInstallation()
        func sell(_ client: FIXLine, _ quantity: Int) throws -> String {
            try street.send(client, "SHORT", "55=HARD|54=5|38=\(quantity)|40=2|44=20|")
        }
        for (words, code) in [
            ("limits locate HARD 1000 --source LENDER", 0),
            ("limits locate HARD 300 --source LENDER --account SHORT --borrowed", 0),
            ("limits locate HARD 0 --source LENDER --borrowed", 1),
        ] {
            let answer = try street.run(words)
            #expect(answer.exitCode == Int32(code), "\(words): \(answer)")
        }
        for (client, reason) in zip(street.clients, ["0", "99", "23"]) {
            let over = try sell(client, 301)
            try client.expect("35=8 11=\(over) 39=8 103=\(reason) 58~P24_300_301")
        }
        let id = try sell(street.clients[2], 300)
        let child = try street.venue.order("35=D 55=HARD 54=5 38=300")
        try street.venue.report(child)
        try street.clients[2].expect("35=8 11=\(id) 39=0")
        let more = try sell(street.clients[2], 1)
        try street.clients[2].expect("35=8 11=\(more) 39=8 103=23 58~P24_0_1")
        let left = OrderRequestTests.get(
            "/v1/risk/locates?symbol=HARD", port: street.installation.httpPort)
        for words in [
            #""account":"","symbol":"HARD","located":"1000","available":"1000""#,
            #""account":"SHORT","symbol":"HARD","located":"300","available":"0","reserved":"300""#,
            #""borrowed":false"#, #""borrowed":true"#,
        ] {
            #expect(left.contains(words), "wanted \(words) in \(left)")
        }
    }

    /// What must have happened before the checks that count: equal orders, an own order, a loss
    /// and a strategy's execution.
    private func happen(_ street: RiskInstallation) throws {
        let client = street.clients[1]
        for fields in ["55=HUNDRED|54=1|38=10|40=2|44=100|", "55=HUNDRED|54=1|38=10|40=2|44=100|"] {
            _ = try street.send(client, "EQUAL", fields)
        }
        _ = try street.send(client, "OWN", "55=HUNDRED|54=2|38=10|40=2|44=100|")
        let resting = try street.venue.order("35=D 54=2")
        try street.venue.report(resting)
        var id = try street.send(client, "LOSS", "55=HUNDRED|54=1|38=100|40=2|44=100|")
        let bought = try street.venue.order("35=D 38=100 1=LOSS")
        try street.venue.report(
            bought, "150=F", "39=2", "32=100", "31=100", "151=0", "14=100", "6=100")
        try client.expect("35=8 150=F 39=2 11=\(id)")
        let end = WireMessage.stamp(after: 4)
        id = try street.send(
            client, "PLAIN",
            "55=TWENTY|54=1|38=400|40=2|44=20|126=\(end)|847=1001|848=SliceInterval=1;|")
        let slice = try street.venue.order("35=D 55=TWENTY")
        let part = slice[38] ?? ""
        try street.venue.report(
            slice, "150=F", "39=2", "32=\(part)", "31=20", "151=0", "14=\(part)", "6=20")
        try client.expect("35=8 150=F 11=\(id)")
    }

    private func check(_ row: RiskRow, _ street: RiskInstallation) throws {
        for (place, version) in RiskInstallation.versions.enumerated() {
            guard let code = row.codes[place] else { continue }
            let client = street.clients[place]
            let id = try street.send(client, row.account, row.order)
            let report = try client.expectAny(["35=8 11=\(id)", "35=3", "35=j"])
            let told = "\(row.testDescription) in \(version): \(report)"
            #expect(report.matches("35=8 39=8 150=8"), "\(told)")
            #expect(report[103] == code, "\(told)")
            #expect(row.isSaid(by: report[58]), "\(told)")
            #expect(row.text.hasPrefix(row.rule), "\(told)")
        }
    }

    @Test("An order over its rate is answered by a BusinessMessageReject, a cancel never")
    func rates() throws {
        let street = try RiskInstallation()
        let order = "55=HUNDRED|54=1|38=10|40=2|44=100|"
        for (client, code) in zip(street.clients, ["0", "0", "8"]) {
            let first = try street.send(client, "RATE", order)
            // The token of the version before may not be back yet.
            if try client.expectAny(["35=8 11=\(first)", "35=j 379=\(first)"])[35] == "j" {
                usleep(1_100_000)
                _ = try street.send(client, "RATE", order)
                try client.expect("35=8 39=0")
            }
            let number = client.next
            let second = try street.send(client, "RATE", order)
            let refusal = try client.expect("35=j 372=D 45=\(number) 379=\(second) 380=\(code)")
            #expect(
                refusal[58] == "P15 1 0: too many orders a second; send fewer", "\(refusal)")
            let last = client.received.last { $0.matches("35=8 39=0") }?[11] ?? ""
            _ = try street.send(
                client, "RATE", "41=\(last)|" + order.replacing("38=10", with: "38=20"), type: "G")
            try client.expect("35=j 372=G 380=\(code) 58~P15")
            let cancel = try street.send(
                client, "RATE", "41=\(last)|55=HUNDRED|54=1|38=10|", type: "F")
            try client.expect("35=8 11=\(cancel) 39=6")
        }
    }

    /// A replace that a check refuses: CxlRejReason (102) of each version, and the order works on.
    @Test("A replace is refused with its CxlRejReason and the order stays as it was")
    func replaces() throws {
        let street = try RiskInstallation()
        for (account, price, codes, text) in [
            ("COLLAR", "105.01", ["2", "99", "8"], "P04 105 105.01: price outside the collar"),
            ("SIZE", "100", ["2", "99", "99"], "P01 100 101: quantity above the maximum"),
        ] {
            for (client, code) in zip(street.clients, codes) {
                let id = try street.send(client, account, "55=HUNDRED|54=1|38=10|40=2|44=100|")
                try client.expect("35=8 11=\(id) 39=0")
                try street.venue.report(try street.venue.order("35=D 1=\(account)"))
                let next = try street.send(
                    client, account, "41=\(id)|55=HUNDRED|54=1|38=101|40=2|44=\(price)|",
                    type: "G")
                let reject = try client.expect("35=9 11=\(next) 41=\(id) 434=2 39=0 102=\(code)")
                #expect(reject[58] == text, "\(reject)")
            }
        }
    }
}
