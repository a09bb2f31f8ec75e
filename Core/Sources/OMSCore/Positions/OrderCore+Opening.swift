import OMSTypes

/// An opening balance as it was posted last.
struct Opening: Equatable, BitwiseCopyable {
    var units: Int64 = 0
    var averageCost = Price.none

    var cost: Notional { Notional(averageCost, Quantity(units: units)) }
}

extension OrderCore {
    /// Posts an opening balance by its difference to what was posted before. A position stands as
    /// if it had been there before the first trade.
    mutating func open(_ opening: OpeningBalance, _ account: AccountID) {
        let now = Opening(units: opening.units, averageCost: opening.averageCost)
        guard !opening.symbol.isEmpty else {
            let asset = Asset.cash(opening.currency)
            let before = replace(account, asset, by: now)
            let amount = Int128(now.units) - Int128(before.units)
            return ledger.post(
                asset, from: .street, to: account, amount * Int128(DecimalText.scale))
        }
        guard let instrument = reference.instrument(opening.symbol) else {
            preconditionFailure("an opening balance names an instrument that does not exist")
        }
        let before = replace(account, .security(instrument), by: now)
        let quantity = Quantity(units: now.units - before.units)
        ledger.post(
            .security(instrument), from: .street, to: account, Int128(quantity.units))
        let carried = now.cost - before.cost
        let holders = carriers(account, instrument)
        for holder in holders {
            positions.change(holder, instrument) {
                $0.net += quantity
                $0.carried += carried
            }
            revalueOpening(holder, instrument)
        }
        recost(account, instrument)
    }

    private mutating func replace(_ account: AccountID, _ asset: Asset, by now: Opening)
        -> Opening
    {
        let key = Ledger.key(account, asset)
        let before = openings[key] ?? Opening()
        openings.set(key, now)
        return before
    }

    func digestOpenings(into digest: inout StateDigest) {
        for key in openings.sortedKeys() {
            digest.combine(key)
            digest.combine(openings[key]!.units)
            digest.combine(openings[key]!.averageCost.units)
        }
    }

    func encodeOpenings(into out: inout SnapshotWriter) {
        out.map(openings) { bytes, opening in
            bytes.signedVarint(opening.units)
            bytes.signedVarint(opening.averageCost.units)
        }
    }

    mutating func decodeOpenings(from bytes: inout SnapshotReader) throws(ByteReader.Failure) {
        try bytes.map(into: &openings) { (bytes) throws(ByteReader.Failure) in
            Opening(units: try bytes.signedVarint(), averageCost: try bytes.price())
        }
    }
}
