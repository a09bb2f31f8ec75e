import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes
import OrderGateway
import Testing

/// Reports of the model in the fields of each version.
@Suite struct ReportFormTests {
    private func qty(_ value: Int64) -> Quantity { Quantity(units: value * 100_000_000) }

    private func text(_ code: UInt8?) -> String {
        code.map { String(UnicodeScalar($0)) } ?? "-"
    }

    /// ExecType, OrdStatus, CumQty of 100, and 20/150/39 in 4.2.
    static let rows: [(ExecType, OrdStatus, Int64, String)] = [
        (.pendingNew, .pendingNew, 0, "0 A A"), (.new, .new, 0, "0 0 0"),
        (.rejected, .rejected, 0, "0 8 8"), (.trade, .partiallyFilled, 30, "0 1 1"),
        (.trade, .filled, 100, "0 2 2"), (.trade, .pendingCancel, 100, "0 2 6"),
        // A late fill of a cancelled order has nothing left and is no full fill.
        (.trade, .canceled, 30, "0 1 4"), (.tradeCancel, .partiallyFilled, 30, "1 1 1"),
        (.tradeCancel, .new, 0, "1 1 0"), (.tradeCorrect, .partiallyFilled, 30, "2 1 1"),
        (.tradeCorrect, .filled, 100, "2 2 2"), (.orderStatus, .new, 0, "3 0 0"),
        (.orderStatus, .partiallyFilled, 30, "3 1 1"), (.orderStatus, .rejected, 0, "3 8 8"),
        (.pendingReplace, .pendingReplace, 30, "0 E E"), (.replaced, .new, 0, "0 5 5"),
        (.replaced, .partiallyFilled, 30, "0 5 1"), (.replaced, .filled, 100, "0 5 2"),
        (.pendingCancel, .pendingCancel, 30, "0 6 6"), (.canceled, .canceled, 30, "0 4 4"),
        (.expired, .expired, 0, "0 C C"), (.doneForDay, .doneForDay, 30, "0 3 3"),
        (.restated, .partiallyFilled, 30, "0 D 1"), (.suspended, .suspended, 0, "0 9 9"),
        (.stopped, .stopped, 0, "0 7 7"), (.calculated, .calculated, 100, "0 B B"),
    ]

    @Test("4.2 has ExecTransType and splits trades by CumQty; from 4.3 the model's codes stand")
    func forms() {
        for (type, status, cum, expected) in Self.rows {
            let old = ReportForm(
                type, status, cumQty: qty(cum), orderQty: qty(100), in: FIXDialect(.fix42))
            #expect(
                "\(text(old.execTransType)) \(text(old.execType)) \(text(old.ordStatus))"
                    == expected, "\(type) \(status)")
            for version in [FIXVersion.fix43, .fix44, .fix50SP2] {
                let form = ReportForm(
                    type, status, cumQty: qty(cum), orderQty: qty(100), in: FIXDialect(version))
                #expect(form.execTransType == nil && form.execType == type.rawValue)
                #expect(form.ordStatus == status.rawValue)
            }
        }
    }

    @Test("Every report comes back from every version as it went: kind, and status with 39=5")
    func roundTrip() {
        for version in [FIXVersion.fix42, .fix44, .fix50SP2] {
            for (type, status, cum, _) in Self.rows {
                let form = ReportForm(
                    type, status, cumQty: qty(cum), orderQty: qty(100), in: FIXDialect(version))
                let body = Message.text { $0.reportForm(form) }
                let bytes = Message.bytes(version, "35=8|" + body)
                let back = Message.parsed(bytes) {
                    ReportForm.execType($0, in: FIXDialect(version))
                }
                #expect(back == type.rawValue, "\(version) \(type): \(body)")
                let ordStatus = ReportForm.ordStatus(
                    form.ordStatus, cumQty: qty(cum), orderQty: qty(100))
                #expect(ordStatus == status.rawValue, "\(version) \(status): \(body)")
            }
        }
    }

    @Test("Rule80A and capacity with restrictions, both ways")
    func rule80A() {
        for letter in "APIWCDJKMNUYORTS".utf8 {
            let meaning = Rule80A.capacity(of: letter)
            #expect(meaning.flatMap { Rule80A.letter(for: $0) } == letter)
        }
        let exempt: [(String, String)] = [
            ("B", "A"), ("E", "P"), ("F", "W"), ("H", "I"), ("L", "O"), ("X", "T"), ("Z", "R"),
        ]
        for (letter, plain) in exempt {
            #expect(
                Rule80A.capacity(of: letter.utf8.first!)
                    == Rule80A.capacity(of: plain.utf8.first!))
        }
        #expect(Rule80A.letter(for: Rule80A.Capacity("R")) == nil, "riskless principal has none")
        #expect(Rule80A.letter(for: Rule80A.Capacity("P", [0x33, 0x31])) == 0x43, "any order")
        #expect(Rule80A.capacity(of: 0x51) == nil)
    }

    @Test("Orders for the close: 40=5 and B up to 4.2, 59=7 from 4.3")
    func closing() {
        for (old, new) in [(UInt8(0x35), UInt8(0x31)), (0x42, 0x32)] {
            #expect(ClosingForm.inside(old, 0x30) == (new, 0x37))
            #expect(ClosingForm.outside(new, 0x37, in: FIXDialect(.fix42)) == (old, 0x30))
            #expect(ClosingForm.outside(new, 0x37, in: FIXDialect(.fix44)) == (new, 0x37))
        }
        #expect(ClosingForm.inside(0x32, 0x33) == (0x32, 0x33))
        #expect(ClosingForm.inside(0x41, 0x30) == (0x31, 0x37))
        #expect(ClosingForm.inside(0x41, 0x30, hasPrice: true) == (0x32, 0x37))
    }

    @Test("Reasons that a version does not know become the nearest that it knows")
    func rejectCodes() {
        let rows: [(OrdRejReason, Int, Int)] = [
            (.unknownSymbol, 1, 1), (.duplicateOrder, 6, 6), (.incorrectQuantity, 0, 13),
            (.unsupportedOrderCharacteristic, 0, 11), (.unknownAccount, 0, 15), (.other, 0, 99),
        ]
        for (reason, old, new) in rows {
            #expect(FIXDialect(.fix42).code(reason) == old)
            #expect(FIXDialect(.fix44).code(reason) == new)
        }
        #expect(FIXDialect(.fix42).code(CxlRejReason.duplicateClOrdID) == 2)
        #expect(FIXDialect(.fix44).code(CxlRejReason.duplicateClOrdID) == 6)
        #expect(FIXDialect(.fix44).businessRejectReason(8) == 0)
        #expect(FIXDialect(.fix50SP2).businessRejectReason(8) == 8)
    }
}
