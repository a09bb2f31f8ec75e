import Testing

/// One order that one check refuses, as clients of three versions are told.
struct RiskRow: CustomTestStringConvertible, Sendable {
    /// The rule as Text (58) names it.
    var rule: String
    /// Account (1), whose limits are made for this check.
    var account: String
    /// The fields of the order but ClOrdID, Account, HandlInst and TransactTime.
    var order: String
    /// OrdRejReason (103) in FIX 4.2, 4.4 and 5.0SP2; `nil` = that version cannot ask for it.
    var codes: [String?]
    /// Text (58), whole; `#` stands for a number that grows with each order.
    var text: String

    init(
        _ rule: String, _ account: String, _ order: String, _ codes: String, _ text: String
    ) {
        self.rule = rule
        self.account = account
        self.order = order
        self.codes = codes.split(separator: " ").map { $0 == "-" ? nil : String($0) }
        self.text = text
    }

    func isSaid(by told: String?) -> Bool {
        let parts = text.split(separator: "#", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return told == text }
        guard let told, told.hasPrefix(parts[0]), told.hasSuffix(parts[1]) else { return false }
        return Int(told.dropFirst(parts[0].count).dropLast(parts[1].count)) != nil
    }

    var testDescription: String { "\(rule) \(account) \(order)" }
}

extension RiskRow {
    private static func buy(_ symbol: String, _ quantity: Int, _ price: String) -> String {
        "55=\(symbol)|54=1|38=\(quantity)|40=2|44=\(price)|"
    }

    private static func sell(_ symbol: String, _ quantity: Int, _ price: String, side: Int = 2)
        -> String
    {
        "55=\(symbol)|54=\(side)|38=\(quantity)|40=2|44=\(price)|"
    }

    /// Who, what and when.
    private static let form = [
        RiskRow(
            "KILL", "STOPPED", buy("HUNDRED", 10, "100"), "0 99 99",
            "KILL: trading is halted by the kill switch"),
        RiskRow(
            "KILL", "REDUCING", buy("HUNDRED", 10, "100"), "0 99 99",
            "KILL 0 10: only orders that bring positions nearer to nothing"),
        RiskRow(
            "P13", "TYPES", "55=HUNDRED|54=1|38=10|40=1|", "0 99 99",
            "P13: this type of order or strategy may not be used"),
        RiskRow(
            "P13", "NOBODY", buy("HUNDRED", 10, "100"), "0 15 15",
            "P13: account not known to this session; check Account (1)"),
        RiskRow(
            "P28", "PRODUCTS", buy("HUNDRED", 10, "100"), "0 99 99",
            "P28: this product is not open to the client"),
        RiskRow(
            "P10", "PLAIN", buy("NOSUCH", 10, "100"), "1 1 1",
            "P10: symbol not known; send a listed Symbol (55)"),
        RiskRow(
            "P10", "PLAIN", buy("GONE", 10, "100"), "2 2 2",
            "P10: the instrument has expired, is delisted or suspended; it is not traded any "
                + "more"),
        RiskRow(
            "P10", "PLAIN", buy("HALTED", 10, "100") + "59=3|", "2 2 2",
            "P10: the instrument is halted; send it again when trading resumes"),
        RiskRow(
            "P11", "PLAIN", buy("ELSEWHERE", 10, "100") + "59=3|", "2 2 2",
            "P11: the market is closed; send it again after the opening"),
        RiskRow(
            "P11", "PLAIN", buy("HUNDRED", 10, "100") + "59=6|126=20200101-00:00:00|", "4 4 4",
            "P11: ExpireTime (126) is not after now"),
        RiskRow(
            "P08", "PLAIN", buy("HUNDRED", 10, "100.005"), "0 11 18",
            "P08 0.01 100.005: price is no multiple of the tick"),
        RiskRow(
            "P09", "PLAIN", buy("LOTS", 150, "100"), "0 13 13",
            "P09 100 150: OrderQty (38) is no multiple of the lot"),
        RiskRow(
            "P30", "PLAIN", buy("HUNDRED", 10, "100") + "847=2|849=1.5|", "- 11 11",
            "P30: a parameter of the strategy is outside its range: ParticipationRate (849)=1.5"),
        RiskRow(
            "P12", "PLAIN", buy("BANNED", 10, "100"), "0 99 99",
            "P12: instrument is on the restricted list"),
    ]

    /// Price, size and rates.
    private static let price = [
        RiskRow(
            "P29", "STALE", "55=UNKNOWN|54=1|38=10|40=1|", "0 99 19",
            "P29: market data is stale; send a limit that does not cross the last known market"),
        RiskRow(
            "P29", "BLIND", buy("UNKNOWN", 10, "100"), "0 99 19", "P29: no reference price"),
        RiskRow(
            "P04", "COLLAR", buy("HUNDRED", 10, "105.01"), "0 99 16",
            "P04 105 105.01: price outside the collar"),
        RiskRow(
            "P04", "COLLAR", sell("HUNDRED", 10, "94.99"), "0 99 16",
            "P04 95 94.99: price outside the collar"),
        RiskRow(
            "P05", "TICKS", buy("HUNDRED", 10, "103.01"), "0 99 16",
            "P05 3 3.01: price too many ticks from the reference"),
        RiskRow(
            "P06", "BANDS", buy("BANDED", 10, "103.01"), "0 99 16",
            "P06 103 103.01: price outside the bands of the market"),
        RiskRow(
            "P07", "STOPS", "55=HUNDRED|54=1|38=10|40=4|44=101|99=102|", "0 11 11",
            "P07 102 101: Price (44) must not be below StopPx (99) of a buy, above that of a sale"),
        RiskRow(
            "P01", "SIZE", buy("HUNDRED", 101, "1"), "3 3 26",
            "P01 100 101: quantity above the maximum"),
        RiskRow(
            "P02", "NOTIONAL", "55=HUNDRED|54=1|38=1000|40=1|", "3 3 27",
            "P02 104999 105000: notional above the maximum"),
        RiskRow(
            "P03", "VOLUME", buy("HUNDRED", 400_001, "1"), "3 3 3",
            "P03 400000 400001: OrderQty (38) above the share of the mean daily volume"),
    ]

    /// What is held and owed.
    private static let exposure = [
        RiskRow(
            "P24", "SHORT", sell("TWENTY", 301, "20"), "0 99 22",
            "P24 300 301: Side (54) 2 is for what is held and not on sale yet; mark the rest 5"),
        RiskRow(
            "P24", "SHORT", sell("TWENTY", 100, "20", side: 5), "0 99 22",
            "P24 0 100: no locate for so many shares; get one first"),
        RiskRow(
            "P24", "SHORT", sell("HARD", 100, "20", side: 5), "0 99 23",
            "P24 0 100: a threshold security is sold short only after it was borrowed"),
        RiskRow(
            "P24", "NOLOAN", sell("TWENTY", 1, "20", side: 5), "0 99 24",
            "P24: this account may not sell short"),
        RiskRow(
            "P18", "GROSS", buy("HUNDRED", 101, "100"), "3 3 25",
            "P18 10000 10100: gross exposure above the limit"),
        RiskRow(
            "P19", "NET", sell("HUNDRED", 101, "100"), "3 3 25",
            "P19 10000 10100: net exposure above the limit"),
        RiskRow(
            "P20", "OVER", sell("HUNDRED", 2501, "100"), "3 3 3", "P20 1000 1001: position limit"),
        RiskRow(
            "P21", "CREDIT", buy("HUNDRED", 101, "100"), "3 3 25", "P21 10000 10100: credit limit"),
        RiskRow(
            "P21", "CASH", buy("HUNDRED", 11, "100"), "3 3 25",
            "P21 1000 1100: more than the account may buy or sell with what it has"),
        RiskRow(
            "P22", "DAILY", buy("HUNDRED", 101, "100"), "3 3 3",
            "P22 10000 10100: notional of the day above the limit"),
    ]

    /// All whose order is refused whatever came before.
    static let stateless = form + price + exposure

    private static let later = WireMessage.stamp(after: 3_600)

    /// Those that something must have happened for first: see `RiskOverFIXTests`.
    static let afterwards = [
        RiskRow(
            "P14", "EQUAL", buy("HUNDRED", 10, "100"), "6 6 6",
            "P14 2 #: too many equal orders in the window"),
        RiskRow(
            "P25", "OWN", buy("HUNDRED", 10, "100"), "0 99 99",
            "P25 100 100: would trade with an own order; cancel that one first"),
        RiskRow(
            "P23", "LOSS", buy("HUNDRED", 10, "100"), "3 3 3",
            "P23 100 1000: the loss of the day is above its limit; only orders that reduce "
                + "positions"),
        RiskRow(
            "P17", "PLAIN", buy("HUNDRED", 10, "100") + "126=\(later)|847=1001|", "- 99 21",
            "P17 0 1: the strategy traded too often in its window; a person must reset it"),
    ]
}
