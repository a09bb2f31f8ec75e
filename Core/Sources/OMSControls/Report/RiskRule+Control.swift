import OMSCore
import OMSTypes

// The one place that says of each rule what it is and how its setting reads. A rule that is added
// to the pipeline stops the build here until somebody has said it.
extension RiskRule {
    public var control: ControlDefinition {
        switch self {
        case .killSwitch:
            return ControlDefinition(
                "KILL", "kill switch", "refuses new risk in its scope and cancels what is open")
        case .restrictedList:
            return ControlDefinition(
                "P12", "restricted list", "refuses what a row forbids to trade, to buy or to sell")
        case .priceCollar:
            return ControlDefinition(
                "P04", "price collar", "refuses limits too far from the reference price")
        case .maximumQuantity:
            return ControlDefinition(
                "P01", "maximum quantity", "refuses orders of more than so much")
        case .maximumNotional:
            return ControlDefinition(
                "P02", "maximum notional", "refuses orders worth more than so much")
        case .duplicateOrder:
            return ControlDefinition(
                "P14", "duplicate orders", "refuses an order that was sent too often of late")
        case .credit:
            return ControlDefinition(
                "P21", "credit", "refuses what would use more credit than the account has")
        case .positionLimit:
            return ControlDefinition(
                "P20", "position limit", "refuses what could make a position larger than so much")
        }
    }

    /// How the rule stands in these limits; `nil` where it is not configured and does not run, or
    /// where it is no limit.
    func setting(_ limits: LimitTerms) -> String? {
        switch self {
        case .killSwitch, .restrictedList: return nil
        case .priceCollar:
            guard limits.collarPPM > 0 else { return nil }
            let percent = DecimalText.string(limits.collarPPM * 10_000)
            return "\(percent) % of the reference; without one "
                + (limits.passesWithoutReference ? "passes" : "refuses")
        case .maximumQuantity: return Self.decimal(limits.maxQuantity)
        case .maximumNotional: return Self.decimal(limits.maxNotional)
        case .duplicateOrder:
            guard limits.duplicateWindow > 0, limits.duplicateCount > 0 else { return nil }
            // Nanoseconds are tenths of the units that a decimal has.
            return "equal order number \(limits.duplicateCount) within "
                + "\(DecimalText.string(limits.duplicateWindow / 10)) s"
        case .credit: return Self.decimal(limits.creditLimit)
        case .positionLimit: return Self.decimal(limits.positionLimit)
        }
    }

    private static func decimal(_ units: Int64) -> String? {
        units > 0 ? DecimalText.string(units) : nil
    }
}
