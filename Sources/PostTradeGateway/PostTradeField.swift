/// A field that this door reads, with the name that a refusal calls it by.
struct PostTradeField: Equatable, Sendable {
    let tag: Int
    let name: String

    private init(_ tag: Int, _ name: String) {
        self.tag = tag
        self.name = name
    }

    static let avgPx = PostTradeField(6, "AvgPx")
    static let commission = PostTradeField(12, "Commission")
    static let commType = PostTradeField(13, "CommType")
    static let currency = PostTradeField(15, "Currency")
    static let securityIDSource = PostTradeField(22, "SecurityIDSource")
    static let lastMkt = PostTradeField(30, "LastMkt")
    static let msgType = PostTradeField(35, "MsgType")
    static let securityID = PostTradeField(48, "SecurityID")
    static let quantity = PostTradeField(53, "Quantity")
    static let side = PostTradeField(54, "Side")
    static let symbol = PostTradeField(55, "Symbol")
    static let settlDate = PostTradeField(64, "SettlDate")
    static let allocID = PostTradeField(70, "AllocID")
    static let allocTransType = PostTradeField(71, "AllocTransType")
    static let refAllocID = PostTradeField(72, "RefAllocID")
    static let avgPxPrecision = PostTradeField(74, "AvgPxPrecision")
    static let tradeDate = PostTradeField(75, "TradeDate")
    static let noAllocs = PostTradeField(78, "NoAllocs")
    static let allocAccount = PostTradeField(79, "AllocAccount")
    static let allocQty = PostTradeField(80, "AllocQty")
    static let netMoney = PostTradeField(118, "NetMoney")
    static let settlCurrency = PostTradeField(120, "SettlCurrency")
    static let noMiscFees = PostTradeField(136, "NoMiscFees")
    static let miscFeeAmt = PostTradeField(137, "MiscFeeAmt")
    static let miscFeeCurr = PostTradeField(138, "MiscFeeCurr")
    static let miscFeeType = PostTradeField(139, "MiscFeeType")
    static let miscFeeBasis = PostTradeField(891, "MiscFeeBasis")
    static let allocNetMoney = PostTradeField(154, "AllocNetMoney")
    static let grossTradeAmt = PostTradeField(381, "GrossTradeAmt")
    static let partyIDSource = PostTradeField(447, "PartyIDSource")
    static let partyID = PostTradeField(448, "PartyID")
    static let partyRole = PostTradeField(452, "PartyRole")
    static let noPartyIDs = PostTradeField(453, "NoPartyIDs")
    static let totalAccruedInterestAmt = PostTradeField(540, "TotalAccruedInterestAmt")
    static let allocType = PostTradeField(626, "AllocType")
    static let confirmID = PostTradeField(664, "ConfirmID")
    static let allocSettlCurrency = PostTradeField(736, "AllocSettlCurrency")
    static let allocAccruedInterestAmt = PostTradeField(742, "AllocAccruedInterestAmt")
    static let confirmRejReason = PostTradeField(774, "ConfirmRejReason")
    static let lastFragment = PostTradeField(893, "LastFragment")
    static let affirmStatus = PostTradeField(940, "AffirmStatus")
}
