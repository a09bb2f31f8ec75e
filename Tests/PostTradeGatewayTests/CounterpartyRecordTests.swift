import FIXCodec
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

/// The AllocationInstruction of the specification (post-trade §2), body only.
let workedRecord =
    "70=AL1|71=0|626=1|857=1|73=1|11=A1|37=O1|54=1|55=XYZ|48=US0000000002|22=4|53=6667|6=10.261|"
    + "15=USD|74=6|75=20260302|60=20260302-21:01:00|64=20260303|381=68410.09|118=68416.75|78=3|"
    + "79=A|80=3334|467=AL1-1|12=3.33|13=3|153=10.261|154=34213.51|"
    + "79=B|80=2000|467=AL1-2|12=2.00|13=3|153=10.261|154=20524.00|"
    + "79=C|80=1333|467=AL1-3|12=1.33|13=3|153=10.261|154=13679.24|"

@Suite("The counterparty's own record")
struct CounterpartyRecordTests {
    private func record(_ body: String) throws -> CounterpartyRecord {
        let result = Envelope.command(Envelope.message(.allocationInstruction, body))
        guard case .counterpartyRecord(let record) = try result.get() else {
            throw NoRecord()
        }
        return record
    }

    private struct NoRecord: Error {}

    @Test("the worked example, both levels")
    func worked() throws {
        #expect(Envelope.defect(Envelope.message(.allocationInstruction, workedRecord)) == nil)
        let record = try record(workedRecord)
        #expect(record.messageID == "AL1")
        #expect(record.replaces == nil)
        #expect(record.side == .buy)
        #expect(record.instrument == InstrumentID(7))
        #expect(record.quantity == quantity(6667))
        #expect(record.executingBroker == "BROKER")
        #expect(record.instructingParty == "OMS")
        #expect(record.tradeDate == day("2026-03-02"))
        #expect(record.dealPrice == Price(units: units("10.261")))
        #expect(record.grossAmount == usd("68410.09"))
        #expect(record.commission == usd("6.66"))
        #expect(record.charges == usd("0"))
        #expect(record.accruedInterest == nil)
        #expect(record.netMoney == usd("68416.75"))
        #expect(record.placeOfTrade == nil)
        let rows = [
            ("A", 3334, "34210.18", "3.33", "34213.51"),
            ("B", 2000, "20522.00", "2.00", "20524.00"),
            ("C", 1333, "13677.91", "1.33", "13679.24"),
        ]
        let expected = rows.map { account, shares, gross, commission, net in
            CounterpartyRecord.Allocation(
                accountCode: Text64(account) ?? "?", quantity: quantity(shares),
                grossAmount: usd(gross), commission: usd(commission), charges: usd("0"),
                netMoney: usd(net), settlementDate: day("2026-03-03"), settlementCurrency: .usd)
        }
        #expect(record.allocations == expected)
    }

    @Test("it pairs and matches with our own booking of the same trade")
    func matches() throws {
        var trade = WorkedTrade()
        let events = trade.run(.counterpartyRecord(try record(workedRecord)))
        #expect(
            events.contains(.paired(allocID: "AL1", record: 0))
                && events.contains(.blockMatched(allocID: "AL1")), "\(events)")
        let matched = events.filter {
            if case .allocationMatched = $0 { return true }
            return false
        }
        #expect(matched.count == 3)
    }

    @Test("a commission of seven cents more is found in both levels")
    func differs() throws {
        var trade = WorkedTrade()
        let body =
            workedRecord
            .replacing("12=2.00", with: "12=2.07").replacing("154=20524.00", with: "154=20524.07")
            .replacing("118=68416.75", with: "118=68416.82")
        let differences = trade.run(.counterpartyRecord(try record(body))).compactMap { event in
            if case .mismatched(let mismatch) = event { return mismatch.differences.map(\.text) }
            return nil
        }
        #expect(
            differences == [
                ["TotalNetCashAmount: own 68416.75 USD, theirs 68416.82 USD (PTMX(0.01, 0.05))"],
                [
                    "Commission: own 2.00 USD, theirs 2.07 USD (MNMX(0.01, 0.01))",
                    "NetCashAmount: own 20524.00 USD, theirs 20524.07 USD (PTMX(0.01, 0.05))",
                ],
            ])
    }

    @Test("what we report comes back equal in every field, charges and parties too")
    func roundTrip() throws {
        let sale = WorkedTrade(side: .sell, tradeDate: "2026-04-07")
        var report = try #require(sale.report)
        report.trade.executingBroker = "OUR FIRM"
        report.trade.instructingParty = "ALPHA"
        var body = FIXBodyWriter()
        PostTradePublisher.allocationReport(report, into: &body)
        let told = Envelope.text(body)
            .replacing("755=AL1|70=AL1|71=0|794=4|87=0|", with: "70=J1|71=0|626=1|")
        #expect(Envelope.defect(Envelope.message(.allocationInstruction, told)) == nil)
        let record = try record(told)
        let block = report.block
        #expect(record.executingBroker == "OUR FIRM")
        #expect(record.instructingParty == "ALPHA")
        #expect(record.side == .sell)
        #expect(record.grossAmount == block.gross)
        #expect(record.commission == block.commission)
        #expect(record.charges == block.charges)
        #expect(record.netMoney == block.net)
        #expect(record.charges != usd("0"))
        for (theirs, ours) in zip(record.allocations, block.allocations) {
            #expect(theirs.grossAmount == ours.gross)
            #expect(theirs.commission == ours.commission)
            #expect(theirs.netMoney == ours.net)
        }
    }

    @Test("replacement, short sale, accrued interest, market, settlement currency, rate per share")
    func variants() throws {
        let replaced = workedRecord.replacing("71=0|626=1|", with: "71=1|626=1|72=AL0|")
        #expect(try record(replaced).replaces == "AL0")
        #expect(try record(workedRecord.replacing("54=1|", with: "54=5|")).side == .sellShort)
        let market = workedRecord.replacing("53=6667|", with: "53=6667|30=XNYS|")
        #expect(try record(market).placeOfTrade == "XNYS")
        let other = workedRecord.replacing("154=34213.51|", with: "154=34213.51|736=EUR|")
        #expect(try record(other).allocations[0].settlementCurrency == .eur)
        let accrued = try record(
            workedRecord.replacing("154=34213.51|", with: "154=34213.51|742=1.50|"))
        #expect(accrued.allocations[0].accruedInterest == usd("1.50"))
        #expect(accrued.allocations[0].grossAmount == usd("34208.68"))
        let rate = try record(workedRecord.replacing("12=3.33|13=3|", with: "12=0.001|13=1|"))
        #expect(rate.allocations[0].commission == usd("3.33"))
        #expect(rate.allocations[0].grossAmount == usd("34210.18"))
        let none = try record(workedRecord.replacing("12=3.33|13=3|", with: ""))
        #expect(none.allocations[0].commission == nil)
        #expect(none.allocations[0].grossAmount == nil)
        #expect(none.commission == nil)
    }

    @Test("random damage never stops the process: it is a record or a refusal")
    func damaged() {
        let seed = UInt64(20_260_302)
        var random = Seeded(seed)
        var refused = 0
        for _ in 0..<3_000 {
            var body = Envelope.bytes(workedRecord)
            for _ in 0..<(1 + Int(random.next() % 4)) {
                let at = Int(random.next() % UInt64(body.count))
                switch random.next() % 3 {
                case 0: body[at] = UInt8(0x20 + random.next() % 0x5E)
                case 1: body.remove(at: at)
                default: body.insert(contentsOf: body[at...].prefix(9), at: at)
                }
            }
            var index = FIXMessageIndex()
            Envelope.message(.allocationInstruction, body).withUnsafeBytes { bytes in
                guard case .complete = index.parse(bytes) else { return }
                let result = PostTradeAdapter.command(index, from: "BROKER") { _ in
                    InstrumentID(7)
                }
                guard case .failure(let refusal) = result else { return }
                refused += 1
                #expect(!refusal.text.isEmpty)
            }
        }
        #expect(refused > 500, "seed \(seed)")
    }
}

/// A seeded generator (SplitMix64): the same numbers on every machine.
struct Seeded: RandomNumberGenerator {
    var state: UInt64
    init(_ seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
