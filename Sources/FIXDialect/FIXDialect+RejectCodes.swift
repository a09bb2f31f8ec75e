import OMSTypes

// Reasons that a version's list does not have become the nearest that it has.
extension FIXDialect {
    /// OrdRejReason (103).
    public func code(_ reason: OrdRejReason) -> Int {
        let code = Int(reason.rawValue)
        switch version {
        case .fix40, .fix41: return code <= 3 ? code : 0
        case .fix42: return code <= 8 ? code : 0
        case .fix43: return code <= 12 ? code : 0
        case .fix44, .fix50, .fix50SP1, .fix50SP2: return code
        }
    }

    /// OrdRejReason (103) of a refusal that later versions have a better value for.
    public func code(_ reason: OrdRejReason, _ detail: OrdRejDetail?) -> Int {
        guard let detail, has(detail) else { return code(reason) }
        return Int(detail.rawValue)
    }

    private func has(_ detail: OrdRejDetail) -> Bool {
        switch version {
        case .fix40, .fix41, .fix42, .fix43, .fix44: return false
        case .fix50: return detail == .priceIncrement
        case .fix50SP1: return detail == .priceIncrement || detail == .priceBand
        case .fix50SP2: return true
        }
    }

    /// CxlRejReason (102) of a replace that was refused for such a reason: Other, but for prices.
    public func code(_ reason: CxlRejReason, _ detail: OrdRejDetail?) -> Int {
        guard reason == .other, let detail, has(detail) else { return code(reason) }
        switch detail {
        case .priceBand: return 8
        case .priceIncrement: return 18
        case .staleData, .algorithm, .shortSale, .thresholdSecurity, .noBorrow, .creditLimit,
            .quantityLimit, .notionalLimit:
            return code(reason)
        }
    }

    /// CxlRejReason (102).
    public func code(_ reason: CxlRejReason) -> Int {
        let code = Int(reason.rawValue)
        switch version {
        case .fix40, .fix41: return code <= 1 ? code : 0
        case .fix42: return code <= 3 ? code : 2
        case .fix43: return code <= 6 ? code : 2
        case .fix44, .fix50, .fix50SP1, .fix50SP2: return code
        }
    }

    /// ExecRestatementReason (378).
    public func code(_ reason: ExecRestatementReason) -> Int {
        var code = Int(reason.rawValue)
        let brokerOption = Int(ExecRestatementReason.brokerOption.rawValue)
        // A client that went away: 12 and 13 came with 5.0 SP2.
        if version < .fix50SP2, reason == .connectionLoss || reason == .logout {
            code = Int(ExecRestatementReason.systemFailure.rawValue)
        }
        switch version {
        case .fix40, .fix41, .fix42: return code <= 5 ? code : brokerOption
        case .fix43: return code <= 8 ? code : brokerOption
        case .fix44, .fix50, .fix50SP1: return code <= 10 || code == 99 ? code : 99
        case .fix50SP2: return code
        }
    }

    /// BusinessRejectReason (380); 0 is Other, with the text.
    public func businessRejectReason(_ code: Int) -> Int {
        switch version {
        case .fix40, .fix41, .fix42: return code <= 5 ? code : 0
        case .fix43, .fix44, .fix50, .fix50SP1: return code <= 7 ? code : 0
        case .fix50SP2: return code
        }
    }
}
