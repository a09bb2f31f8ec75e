import OMSTypes

extension ReferenceItem {
    /// What identifies the entry among those of its kind.
    public var key: String {
        switch self {
        case .instrument(let terms): return "instrument/\(terms.symbol)"
        case .account(let terms): return "account/\(terms.account)"
        case .venue(let terms): return "venue/\(terms.name)"
        case .session(let terms): return "session/\(terms.compID)"
        case .limits(let terms): return "limits/\(terms.account)"
        case .restriction(let terms):
            return "restriction/\(terms.symbol)/\(terms.account)/\(terms.kind.rawValue)"
        case .policy: return "policy"
        case .hours(let terms): return "hours/\(terms.market)"
        // A market has one or the other.
        case .calendar(let calendar): return "hours/\(calendar.market)"
        case .practice: return "practice"
        case .volumeCurve(let terms): return "volumeCurve/\(terms.symbol)"
        case .routingPolicy(let terms): return "routingPolicy/\(terms.name)"
        case .arrivalRules: return "arrivalRules"
        case .learning: return "learning"
        case .venueRules(let rules): return "venueRules/\(rules.venue)"
        case .dealer(let terms): return "dealer/\(terms.venue)"
        case .crossing: return "crossing"
        case .crossingAccount(let terms): return "crossingAccount/\(terms.account)"
        case .limitRow(let row): return row.key
        case .deskMembership(let terms): return "desk/\(terms.account)"
        case .instrumentRisk(let risk): return "instrumentRisk/\(risk.symbol)"
        case .product(let terms): return "product/\(terms.symbol)"
        case .currencies: return "currencies"
        case .instrumentPrices(let prices): return "instrumentPrices/\(prices.symbol)"
        case .openingBalance(let opening):
            let asset = opening.symbol.isEmpty ? "\(opening.currency)" : "/\(opening.symbol)"
            return "openingBalance/\(opening.account)/\(asset)"
        case .instrumentMaster(let master): return "instrumentMaster/\(master.symbol)"
        // One entry for all of them: a digest of what was changed while the system ran.
        case .instrumentChange: return "instrumentChanges"
        case .holidays(let list): return "holidays/\(list.currency)"
        }
    }

    /// Digest of the canonical bytes: equal digests are equal content.
    public var contentHash: StateDigest {
        var bytes = ByteWriter(capacity: 512)
        encode(into: &bytes)
        var digest = StateDigest()
        digest.combine(bytes.bytes)
        return digest
    }

    public func encode(into out: inout ByteWriter) {
        switch self {
        case .instrument(let terms):
            out.append(1)
            terms.encode(into: &out)
        case .account(let terms):
            out.append(2)
            out.text(terms.account)
            out.text(terms.client)
            out.fixed(terms.currency.packed)
            out.append(terms.isBooked ? 1 : 0)
        case .venue(let terms):
            // A venue that takes no more than plain orders is written as it always was.
            out.append(terms.takes.isEmpty ? 3 : 20)
            terms.encode(into: &out)
        case .session(let terms):
            out.append(4)
            out.text(terms.compID)
            out.append(terms.kind.rawValue)
            out.append(terms.acknowledge.rawValue)
            out.append(terms.isStaged ? 1 : 0)
            out.text(terms.client)
        case .limits(let terms):
            out.append(5)
            terms.encode(into: &out)
        case .restriction(let terms):
            out.append(6)
            out.text(terms.symbol)
            out.text(terms.account)
            out.append(terms.kind.rawValue)
            out.signedVarint(terms.from.nanoseconds)
            out.signedVarint(terms.to.nanoseconds)
        case .policy(let terms):
            // Without self-help it is written as it always was.
            out.append(terms.selfHelpAfter == 0 ? 7 : 74)
            terms.encode(into: &out)
            if terms.selfHelpAfter != 0 { out.signedVarint(terms.selfHelpAfter) }
        case .hours(let terms):
            out.append(21)
            terms.encode(into: &out)
        case .calendar(let calendar):
            out.append(61)
            calendar.encode(into: &out)
        case .practice(let practice):
            out.append(12)
            practice.encode(into: &out)
        case .volumeCurve(let terms):
            // A curve without a volume is written as it always was.
            out.append(terms.dailyVolume == .zero ? 62 : 72)
            terms.encode(into: &out)
            if terms.dailyVolume != .zero { out.signedVarint(terms.dailyVolume.units) }
        case .routingPolicy, .arrivalRules, .venueRules, .crossing, .crossingAccount, .limitRow,
            .deskMembership, .instrumentRisk, .product, .currencies, .instrumentPrices,
            .openingBalance, .learning, .instrumentMaster, .instrumentChange, .holidays,
            .dealer:
            encodeSecondHalf(into: &out)
        }
    }

    private func encodeSecondHalf(into out: inout ByteWriter) {
        switch self {
        case .routingPolicy(let terms):
            // A policy that says no more than policies did is written as it always was.
            out.append(terms.hasTail ? 96 : 70)
            terms.encode(into: &out)
            if terms.hasTail { terms.encodeTail(into: &out) }
        case .learning(let terms):
            out.append(95)
            terms.encode(into: &out)
        case .arrivalRules(let rules):
            out.append(71)
            rules.encode(into: &out)
        case .venueRules(let rules):
            out.append(73)
            rules.encode(into: &out)
        case .dealer(let terms):
            out.append(91)
            terms.encode(into: &out)
        case .crossing(let terms):
            out.append(terms.hasTail ? 97 : 63)
            terms.encode(into: &out)
            if terms.hasTail { out.signedVarint(terms.firmUpWait) }
        case .crossingAccount(let terms):
            out.append(64)
            terms.encode(into: &out)
        case .limitRow(let row):
            out.append(75)
            row.encode(into: &out)
        case .deskMembership(let terms):
            out.append(76)
            out.text(terms.account)
            out.text(terms.desk)
        case .instrumentRisk(let risk):
            out.append(77)
            risk.encode(into: &out)
        case .product(let terms):
            out.append(85)
            terms.encode(into: &out)
        case .currencies(let terms):
            out.append(86)
            terms.encode(into: &out)
        case .instrumentPrices(let prices):
            out.append(87)
            prices.encode(into: &out)
        case .openingBalance(let opening):
            out.append(88)
            opening.encode(into: &out)
        case .instrumentMaster(let master):
            out.append(81)
            master.encode(into: &out)
        case .instrumentChange(let change):
            out.append(82)
            change.encode(into: &out)
        case .holidays(let list):
            out.append(83)
            list.encode(into: &out)
        case .instrument, .account, .venue, .session, .limits, .restriction, .policy, .hours,
            .calendar, .practice, .volumeCurve:
            preconditionFailure("encoded in the first half")
        }
    }

    public init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        let kind = try bytes.byte()
        switch kind {
        case 1: self = .instrument(try InstrumentTerms(from: &bytes))
        case 2:
            self = .account(
                AccountTerms(
                    account: try bytes.text(), client: try bytes.text(),
                    currency: Currency(packed: try bytes.fixed()),
                    isBooked: try bytes.byte() == 1))
        case 3, 20:
            var terms = VenueTerms(
                name: try bytes.text(), mic: try bytes.text(), kind: try bytes.code(),
                priority: try bytes.varint16(), takeFee: try bytes.signedVarint(),
                postRebate: try bytes.signedVarint())
            if kind == 20 { terms.takes = VenueCapabilities(rawValue: try bytes.varint16()) }
            self = .venue(terms)
        case 4:
            self = .session(
                SessionTerms(
                    compID: try bytes.text(), kind: try bytes.code(),
                    acknowledge: try bytes.code(), isStaged: try bytes.byte() == 1,
                    client: try bytes.text()))
        case 5: self = .limits(try LimitTerms(from: &bytes))
        case 6:
            self = .restriction(
                Restriction(
                    symbol: try bytes.text(), account: try bytes.text(), kind: try bytes.code(),
                    from: Timestamp(nanoseconds: try bytes.signedVarint()),
                    to: Timestamp(nanoseconds: try bytes.signedVarint())))
        case 7, 74:
            var terms = try TradingPolicy(from: &bytes)
            if kind == 74 { terms.selfHelpAfter = try bytes.signedVarint() }
            self = .policy(terms)
        case 21: self = .hours(try MarketHours(from: &bytes))
        case 61: self = .calendar(try MarketCalendar(from: &bytes))
        case 12: self = .practice(try TradingPractice(from: &bytes))
        case 62, 72:
            var terms = try VolumeCurveTerms(from: &bytes)
            if kind == 72 { terms.dailyVolume = try bytes.quantity() }
            self = .volumeCurve(terms)
        case 70, 96:
            var terms = try RoutingTerms(from: &bytes)
            if kind == 96 { try terms.readTail(from: &bytes) }
            self = .routingPolicy(terms)
        case 95: self = .learning(try LearningTerms(from: &bytes))
        case 71: self = .arrivalRules(try ArrivalRules(from: &bytes))
        case 73: self = .venueRules(try VenueRules(from: &bytes))
        case 91: self = .dealer(try DealerTerms(from: &bytes))
        case 63, 97:
            var terms = try CrossingTerms(from: &bytes)
            if kind == 97 { try terms.readTail(from: &bytes) }
            self = .crossing(terms)
        case 64: self = .crossingAccount(try CrossingAccountTerms(from: &bytes))
        case 75: self = .limitRow(try LimitRow(from: &bytes))
        case 76:
            self = .deskMembership(
                DeskMembership(account: try bytes.text(), desk: try bytes.text()))
        case 77: self = .instrumentRisk(try InstrumentRisk(from: &bytes))
        case 85: self = .product(try ProductTerms(from: &bytes))
        case 86: self = .currencies(try CurrencyTerms(from: &bytes))
        case 87: self = .instrumentPrices(try InstrumentPrices(from: &bytes))
        case 88: self = .openingBalance(try OpeningBalance(from: &bytes))
        case 81: self = .instrumentMaster(try InstrumentMaster(from: &bytes))
        case 82: self = .instrumentChange(try InstrumentChange(from: &bytes))
        case 83: self = .holidays(try CurrencyHolidays(from: &bytes))
        default: throw .invalid("unknown reference kind", offset: bytes.offset)
        }
    }
}

extension VenueTerms {
    fileprivate func encode(into out: inout ByteWriter) {
        out.text(name)
        out.text(mic)
        out.append(kind.rawValue)
        out.varint(UInt64(priority))
        out.signedVarint(takeFee)
        out.signedVarint(postRebate)
        if !takes.isEmpty { out.varint(UInt64(takes.rawValue)) }
    }
}

extension InstrumentTerms {
    func encode(into out: inout ByteWriter) {
        out.text(symbol)
        out.text(isin)
        out.fixed(currency.packed)
        out.signedVarint(tick.units)
        out.signedVarint(lot.units)
        out.text(market)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        symbol = try bytes.text()
        isin = try bytes.text()
        currency = Currency(packed: try bytes.fixed())
        tick = Price(units: try bytes.signedVarint())
        lot = Quantity(units: try bytes.signedVarint())
        market = try bytes.text()
    }
}

extension LimitTerms {
    func encode(into out: inout ByteWriter) {
        out.text(account)
        out.signedVarint(maxQuantity)
        out.signedVarint(maxNotional)
        out.signedVarint(collarPPM)
        out.signedVarint(positionLimit)
        out.signedVarint(creditLimit)
        out.signedVarint(duplicateWindow)
        out.signedVarint(duplicateCount)
        out.append(passesWithoutReference ? 1 : 0)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        account = try bytes.text()
        maxQuantity = try bytes.signedVarint()
        maxNotional = try bytes.signedVarint()
        collarPPM = try bytes.signedVarint()
        positionLimit = try bytes.signedVarint()
        creditLimit = try bytes.signedVarint()
        duplicateWindow = try bytes.signedVarint()
        duplicateCount = try bytes.signedVarint()
        passesWithoutReference = try bytes.byte() == 1
    }
}

extension TradingPolicy {
    func encode(into out: inout ByteWriter) {
        out.signedVarint(quoteMaxAge)
        out.signedVarint(missCost)
        out.signedVarint(latencyCost)
        out.append(attemptsMax)
        out.signedVarint(marketBufferPPM)
        out.append(takesAnySymbol ? 1 : 0)
        out.append(takesAnyAccount ? 1 : 0)
        anySymbol.encode(into: &out)
        out.signedVarint(endOfDay)
        out.text(firm)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        quoteMaxAge = try bytes.signedVarint()
        missCost = try bytes.signedVarint()
        latencyCost = try bytes.signedVarint()
        attemptsMax = try bytes.byte()
        marketBufferPPM = try bytes.signedVarint()
        takesAnySymbol = try bytes.byte() == 1
        takesAnyAccount = try bytes.byte() == 1
        anySymbol = try InstrumentTerms(from: &bytes)
        endOfDay = try bytes.signedVarint()
        firm = try bytes.text()
    }
}
