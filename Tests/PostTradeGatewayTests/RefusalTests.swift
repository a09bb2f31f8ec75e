import FIXCodec
import OMSPostTrade
import OMSTypes
import PostTradeGateway
import Testing

/// One way to spoil the worked record and what its sender is told.
struct SpoiledRecord: Sendable, CustomTestStringConvertible {
    let from: String
    let to: String
    /// AllocRejCode (88).
    let code: Int
    let text: String
    init(_ from: String, _ to: String, _ code: Int, _ text: String) {
        self.from = from
        self.to = to
        self.code = code
        self.text = text
    }
    var testDescription: String { "\(from) → \(to.isEmpty ? "nothing" : to)" }

    static let all: [SpoiledRecord] = [
        // Missing.
        SpoiledRecord("71=0|", "", 7, "AllocTransType(71) is missing: 0 new or 1 replace is right"),
        SpoiledRecord("626=1|", "", 7, "AllocType(626) is missing: 1 calculated is right"),
        SpoiledRecord(
            "54=1|", "", 7,
            "Side(54) is missing: 1 buy, 2 sell, 5 sell short or 6 sell short "
                + "exempt is right"),
        SpoiledRecord(
            "55=XYZ|48=US0000000002|22=4|", "", 7,
            "Symbol(55) is missing: a Symbol, or a SecurityID(48) with 22=4, is right"),
        SpoiledRecord("53=6667|", "", 7, "Quantity(53) is missing: a quantity above 0 is right"),
        SpoiledRecord("|6=10.261|", "|", 7, "AvgPx(6) is missing: a price above 0 is right"),
        SpoiledRecord(
            "15=USD|", "", 7,
            "Currency(15) is missing: the currency of the amounts, such as USD, is right"),
        SpoiledRecord("75=20260302|", "", 7, "TradeDate(75) is missing: the trade date is right"),
        SpoiledRecord(
            "80=2000|", "", 7,
            "AllocQty(80) of allocation 2 is missing: a quantity above 0 is right"),
        SpoiledRecord(
            "12=2.00|13=3|", "12=2.00|", 7,
            "CommType(13) of allocation 2 is missing: 1 per unit or 3 absolute is right"),
        // Malformed.
        SpoiledRecord(
            "6=10.261|15", "6=ten|15", 7,
            "AvgPx(6) is \"ten\", malformed: a decimal number is right"),
        SpoiledRecord(
            "154=20524.00", "154=20524.000000001", 7,
            "AllocNetMoney(154) of allocation 2 is \"20524.000000001\", malformed: at most 8 "
                + "decimals is right"),
        SpoiledRecord(
            "75=20260302", "75=20260230", 7,
            "TradeDate(75) is \"20260230\", malformed: a day as YYYYMMDD is right"),
        SpoiledRecord(
            "15=USD", "15=usd", 7,
            "Currency(15) is \"usd\", malformed: an ISO 4217 code such as USD is right"),
        // Absurd numbers.
        SpoiledRecord(
            "53=6667", "53=-6667", 1,
            "Quantity(53) is \"-6667\", out of range: a quantity above 0 is right"),
        SpoiledRecord(
            "|6=10.261|15", "|6=0|15", 2,
            "AvgPx(6) is \"0\", out of range: a price above 0 is right"),
        SpoiledRecord(
            "80=2000", "80=99999999999999999999", 7,
            "AllocQty(80) of allocation 2 is \"99999999999999999999\", out of range: an amount "
                + "within ±92233720368 is right"),
        SpoiledRecord(
            "118=68416.75", "118=1e99", 7,
            "NetMoney(118) is \"1e99\", malformed: a decimal number is right"),
        // Garbled groups.
        SpoiledRecord(
            "78=3|", "78=4|", 7,
            "NoAllocs(78) says 4, which is not what follows: the number of entries that begin with "
                + "AllocAccount(79) is right"),
        SpoiledRecord(
            "78=3|", "78=2|", 7,
            "NoAllocs(78) says 2, which is not what follows: the number of entries that begin with "
                + "AllocAccount(79) is right"),
        SpoiledRecord(
            "78=3|79=A|80=3334|", "78=3|80=3334|79=A|", 7,
            "NoAllocs(78) says 3, which is not what follows: the number of entries that begin with "
                + "AllocAccount(79) is right"),
        SpoiledRecord(
            "78=3|", "78=18446744073709551616|", 7,
            "NoAllocs(78) is \"18446744073709551616\", malformed: a whole number is right"),
        SpoiledRecord(
            "154=20524.00|", "154=20524.00|136=2|137=0.10|138=USD|139=1|", 7,
            "NoMiscFees(136) of allocation 2 says 2, which is not what follows: the number of "
                + "entries that begin with MiscFeeAmt(137) is right"),
        SpoiledRecord(
            "154=20524.00|", "154=20524.00|136=1|137=0.10|138=EUR|139=1|", 7,
            "MiscFeeCurr(138) of allocation 2, fee 1 is \"EUR\", not supported: the block's USD is "
                + "right"),
        // Contradictions.
        SpoiledRecord(
            "80=2000", "80=2001", 8,
            "Quantity(53) is \"6667\", not the sum of the allocations: the sum of AllocQty(80) is "
                + "right"),
        SpoiledRecord(
            "154=20524.00", "154=20524.01", 9,
            "NetMoney(118) is \"68416.75\", not the sum of the allocations: the sum of "
                + "AllocNetMoney(154) is right"),
        // Not taken.
        SpoiledRecord(
            "71=0|", "71=2|", 7,
            "AllocTransType(71) is \"2\", not supported: 0 new or 1 replace is right"),
        SpoiledRecord(
            "71=0|", "71=1|", 7,
            "RefAllocID(72) is missing: the AllocID(70) of the record that is replaced is right"),
        SpoiledRecord(
            "626=1|", "626=2|", 7, "AllocType(626) is \"2\", not supported: 1 calculated is right"),
        SpoiledRecord(
            "54=1|", "54=8|", 7,
            "Side(54) is \"8\", not supported: 1 buy, 2 sell, 5 sell short or 6 sell short exempt "
                + "is right"),
        SpoiledRecord(
            "12=2.00|13=3|", "12=2.00|13=2|", 7,
            "CommType(13) of allocation 2 is \"2\", not supported: 1 per unit or 3 absolute is "
                + "right"),
        SpoiledRecord(
            "78=3|", "892=9|893=N|78=3|", 7,
            "LastFragment(893) is \"N\", not supported: a record in one message is right"),
        SpoiledRecord(
            "55=XYZ|48=US0000000002|22=4|", "55=NOPE|", 11,
            "Symbol(55) is \"NOPE\", an unknown instrument: an instrument of our reference data "
                + "is right"),
    ]
}

@Suite("Refusals name the field, what is wrong and what is right")
struct RefusalTests {
    @Test("a record that cannot be taken is answered with 35=P, 87=1", arguments: SpoiledRecord.all)
    func record(_ spoiled: SpoiledRecord) throws {
        #expect(workedRecord.contains(spoiled.from))
        let body = workedRecord.replacing(spoiled.from, with: spoiled.to)
        let refusal = try refusal(Envelope.message(.allocationInstruction, body))
        #expect(refusal.text == spoiled.text)
        #expect(refusal.reference == "AL1")
        var answer = FIXBodyWriter()
        let type = PostTradePublisher.answer(
            refusal, refSeqNum: 2, at: WorkedTrade.time, into: &answer)
        #expect(type == .allocationInstructionAck)
        #expect(
            Envelope.text(answer)
                == "70=AL1|60=20260302-21:01:00.000|87=1|88=\(spoiled.code)|58=\(spoiled.text)|")
        #expect(Envelope.defect(type, answer) == nil)
    }

    @Test(
        "what has no AllocID, or is no record, is answered with 35=j",
        arguments: BusinessRejectCase.all)
    func businessReject(_ example: BusinessRejectCase) throws {
        let refusal = try refusal(Envelope.message(example.type, example.body))
        var answer = FIXBodyWriter()
        let answered = PostTradePublisher.answer(
            refusal, refSeqNum: 2, at: WorkedTrade.time, into: &answer)
        #expect(answered == .businessMessageReject)
        #expect(Envelope.text(answer) == example.answer)
        #expect(Envelope.defect(answered, answer) == nil)
    }

    @Test(
        "every reason has an answer in the 4.4 lists", arguments: PostTradeRefusal.Reason.allCases)
    func reasons(_ reason: PostTradeRefusal.Reason) throws {
        let exemplars = SpoiledRecord.all.map {
            workedRecord.replacing($0.from, with: $0.to)
        }
        let found = try exemplars.map { try refusal(Envelope.message(.allocationInstruction, $0)) }
        let of = try #require(found.first { $0.reason == reason }, "no example of \(reason)")
        #expect((0...13).contains(of.allocRejCode))
        #expect((0...7).contains(of.businessRejectReason))
    }

    private func refusal(_ message: [UInt8]) throws -> PostTradeRefusal {
        switch Envelope.command(message) {
        case .failure(let refusal): return refusal
        case .success(let command): throw Taken(command: "\(String(describing: command))")
        }
    }

    private struct Taken: Error { let command: String }
}
