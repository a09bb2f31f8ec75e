import OMSTypes

/// An order of more than an amount waits for somebody's approval, with its exposure reserved. Equal
/// passes. What cannot be counted waits as well. Replaces: only what is larger or more aggressive.
///
/// Units: 10⁻⁸ of the account's currency.
enum ApprovalCheck {
    @inline(__always)
    static func evaluate(_ context: RiskContext) -> CheckResult {
        guard let limit = context.limits[.approvalNotional], context.isSizeChecked else {
            return .notRun
        }
        guard context.price.isSet else {
            return .approve(RiskFinding(.approvalNeeded, limit: limit))
        }
        let notional = Notional(context.price, context.terms.orderQty).raw
        guard notional.exceeds(limit) else { return .pass }
        return .approve(RiskFinding(.approvalNeeded, limit: limit, raw: notional))
    }
}
