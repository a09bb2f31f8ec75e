import FIXCodec
import OMSPostTrade
import OMSTypes

// AllocationInstruction (35=J): the counterparty's own record of a trade, in two levels.
extension PostTradeAdapter {
    static func record(
        _ index: borrowing FIXMessageIndex, from counterparty: Text64,
        _ instrument: (SecurityIdentification) -> InstrumentID?
    ) throws(PostTradeRefusal) -> CounterpartyRecord {
        let reader = FieldReader()
        let allocID = try reader.required(
            try reader.text(.allocID, index), .allocID, index, "the sender's own AllocID")
        let replaces = try replacedID(index)
        try requireComplete(index)
        let side = try side(index)
        let found = try instrumentID(index, instrument)
        let quantity = Quantity(units: try reader.positive(.quantity, index, "quantity"))
        let price = Price(units: try reader.positive(.avgPx, index, "price"))
        let currency = try reader.required(
            try reader.currency(.currency, index), .currency, index,
            "the currency of the amounts, such as USD,")
        let tradeDate = try reader.required(
            try reader.date(.tradeDate, index), .tradeDate, index, "the trade date")
        let parties = try parties(index)
        var record = CounterpartyRecord(
            messageID: allocID, replaces: replaces, side: side, instrument: found,
            quantity: quantity, executingBroker: parties.executing ?? counterparty,
            instructingParty: parties.instructing ?? index.targetCompID ?? Text64(),
            tradeDate: tradeDate, dealPrice: price,
            grossAmount: try reader.money(.grossTradeAmt, currency, index),
            accruedInterest: try reader.money(.totalAccruedInterestAmt, currency, index),
            netMoney: try reader.money(.netMoney, currency, index),
            placeOfTrade: try reader.text(.lastMkt, index), allocations: [])
        let terms = AllocationTerms(
            side: side, currency: currency, settlementDate: try reader.date(.settlDate, index))
        record.allocations = try allocations(index, terms)
        total(&record, currency)
        try requireSums(record, index)
        return record
    }

    /// RefAllocID (72) of a replacement; `nil` for a new record.
    private static func replacedID(
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Text64? {
        let reader = FieldReader()
        let right = "0 new or 1 replace"
        switch try reader.char(.allocTransType, index, right) {
        case nil: throw reader.refusal(.allocTransType, .missing, index, right: right)
        case 0x30: return nil
        case 0x31:
            return try reader.required(
                try reader.text(.refAllocID, index), .refAllocID, index,
                "the AllocID(70) of the record that is replaced")
        default: throw reader.refusal(.allocTransType, .notSupported, index, right: right)
        }
    }

    /// Only a calculated record, whole in one message, can be matched.
    private static func requireComplete(
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) {
        let reader = FieldReader()
        let type = try reader.required(
            try reader.number(.allocType, index), .allocType, index, "1 calculated")
        guard type == 1 else {
            throw reader.refusal(.allocType, .notSupported, index, right: "1 calculated")
        }
        guard index.bool(PostTradeField.lastFragment.tag) != false else {
            throw reader.refusal(
                .lastFragment, .notSupported, index, right: "a record in one message")
        }
    }

    private static func side(
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> Side {
        let reader = FieldReader()
        let right = "1 buy, 2 sell, 5 sell short or 6 sell short exempt"
        let char = try reader.required(try reader.char(.side, index, right), .side, index, right)
        guard let side = Side(rawValue: char) else {
            throw reader.refusal(.side, .notSupported, index, right: right)
        }
        return side
    }

    private static func instrumentID(
        _ index: borrowing FIXMessageIndex, _ instrument: (SecurityIdentification) -> InstrumentID?
    ) throws(PostTradeRefusal) -> InstrumentID {
        let reader = FieldReader()
        var name = SecurityIdentification(symbol: try reader.text(.symbol, index))
        if index.char(FIXTag.securityIDSource) == 0x34 {
            name.isin = try reader.text(.securityID, index)
        }
        guard name.symbol != nil || name.isin != nil else {
            throw reader.refusal(
                .symbol, .missing, index, right: "a Symbol, or a SecurityID(48) with 22=4,")
        }
        guard let found = instrument(name) else {
            let field: PostTradeField = name.symbol == nil ? .securityID : .symbol
            throw reader.refusal(
                field, .unknownInstrument, index, right: "an instrument of our reference data")
        }
        return found
    }

    /// PartyRole (452) 1, the executing firm, and 13, the firm that instructs.
    private static func parties(
        _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) -> (executing: Text64?, instructing: Text64?) {
        var result: (executing: Text64?, instructing: Text64?) = (nil, nil)
        let entries = try FieldReader().entries(
            .noPartyIDs, delimiter: .partyID, members: [.partyIDSource, .partyRole], index)
        for entry in entries ?? [] {
            let reader = FieldReader(entry: entry, place: "a party")
            switch try reader.number(.partyRole, index) {
            case PartyRole.executingFirm: result.executing = try reader.text(.partyID, index)
            case PartyRole.orderOriginationFirm:
                result.instructing = try reader.text(.partyID, index)
            default: continue
            }
        }
        return result
    }

    /// Block totals that FIX 4.4 has no field for are the sums of the allocations.
    private static func total(_ record: inout CounterpartyRecord, _ currency: Currency) {
        func sum(_ parts: [Money?]) -> Money? {
            let known = parts.compactMap { $0?.units }
            guard known.count == parts.count else { return nil }
            return Money(units: known.reduce(0, +), currency: currency)
        }
        record.commission = sum(record.allocations.map(\.commission))
        record.charges = sum(record.allocations.map(\.charges))
    }

    /// A record that contradicts itself is no record.
    private static func requireSums(
        _ record: CounterpartyRecord, _ index: borrowing FIXMessageIndex
    ) throws(PostTradeRefusal) {
        let quantity = record.allocations.reduce(Int128(0)) { $0 + Int128($1.quantity.units) }
        guard quantity == Int128(record.quantity.units) else {
            throw FieldReader().refusal(
                .quantity, .quantitySum, index, right: "the sum of AllocQty(80)")
        }
        let nets = record.allocations.compactMap { $0.netMoney?.units }
        guard let net = record.netMoney, nets.count == record.allocations.count else { return }
        guard nets.reduce(0, +) == net.units else {
            throw FieldReader().refusal(
                .netMoney, .moneySum, index, right: "the sum of AllocNetMoney(154)")
        }
    }
}
