/// Optimal liquidation under linear impact: Almgren and Chriss, Optimal Execution of Portfolio
/// Transactions (2000). For a buy programme the same by sign.
public struct AlmgrenChriss: Equatable, Sendable {
    /// X, whole shares.
    public var shares: Double
    /// T, days.
    public var horizon: Double
    /// N.
    public var steps: Int
    /// σ, currency per share and √day.
    public var volatility: Double
    /// η, temporary impact: currency per share for each share per day.
    public var temporaryImpact: Double
    /// γ, permanent impact: currency per share for each share.
    public var permanentImpact: Double
    /// ε, fixed cost per share.
    public var fixedCost: Double
    /// λ, risk aversion: per unit of currency.
    public var riskAversion: Double

    public init(
        shares: Double, horizon: Double, steps: Int, volatility: Double, temporaryImpact: Double,
        permanentImpact: Double, fixedCost: Double, riskAversion: Double
    ) {
        self.shares = shares
        self.horizon = horizon
        self.steps = steps
        self.volatility = volatility
        self.temporaryImpact = temporaryImpact
        self.permanentImpact = permanentImpact
        self.fixedCost = fixedCost
        self.riskAversion = riskAversion
    }

    /// τ.
    public var step: Double { horizon / Double(steps) }
    /// η̃ = η − γτ/2; the model needs it to be positive.
    public var etaTilde: Double { temporaryImpact - permanentImpact * step / 2 }
    /// κ̃² = λσ²/η̃.
    public var kappaTildeSquared: Double { riskAversion * (volatility * volatility) / etaTilde }

    /// Whether the parameters make a model at all.
    public var isValid: Bool {
        shares > 0 && horizon > 0 && steps > 0 && volatility >= 0 && riskAversion >= 0
            && etaTilde > 0 && urgency.isFinite
            && urgency <= Double(ShortfallSchedule.urgencyMax) / 1e9
    }

    /// κ = (1/τ)·acosh(κ̃²τ²/2 + 1), per day.
    public var kappa: Double {
        Elementary.acosh1p(kappaTildeSquared * (step * step) / 2) / step
    }

    /// κT, all that the shape of the schedule depends on.
    public var urgency: Double { kappa * horizon }

    /// κT in units of 10⁻⁹, as a schedule stores it.
    public var urgencyNano: Int64 { Int64(urgency * 1e9 + 0.5) }

    /// x_j/X = sinh(κ(T − t_j))/sinh(κT); a straight line where κT < 10⁻⁶.
    static func remaining(_ urgency: Double, _ position: Double) -> Double {
        guard urgency >= 1e-6 else { return 1 - position }
        return Elementary.sinh(urgency * (1 - position)) / Elementary.sinh(urgency)
    }

    /// x_j, shares still held behind step j; X at 0, 0 at N.
    public func holding(_ j: Int) -> Double {
        guard j < steps else { return 0 }
        return shares * Self.remaining(urgency, Double(j) / Double(steps))
    }

    /// n_j = x_{j−1} − x_j.
    public func trade(_ j: Int) -> Double { holding(j - 1) - holding(j) }

    /// E, expected cost in currency.
    public var expectedCost: Double {
        var squares = 0.0
        for j in 1...steps { squares += trade(j) * trade(j) }
        return 0.5 * permanentImpact * shares * shares + fixedCost * shares
            + etaTilde / step * squares
    }

    /// V, variance of the cost.
    public var variance: Double {
        var squares = 0.0
        for j in 1...steps { squares += holding(j) * holding(j) }
        return volatility * volatility * step * squares
    }
}

/// What calibrates the model to a day's trading, and a plain estimate beside it.
public enum ImpactModel {
    /// σ per √hour of a σ per √day, for a trading day of so many hours.
    public static func volatilityPerHour(perDay: Double, hours: Double) -> Double {
        perDay / hours.squareRoot()
    }

    /// η such that η·(n/τ) is `impact` when n shares are traded in a time τ.
    public static func temporaryImpact(impact: Double, shares: Double, time: Double) -> Double {
        impact / (shares / time)
    }

    /// Square-root law: impact = Y·σ_day·√(Q/ADV), in basis points like σ; Y is about 0.5 to 1.
    public static func squareRoot(
        y: Double, volatilityBasisPoints: Double, shares: Double, averageDailyVolume: Double
    ) -> Double {
        y * volatilityBasisPoints * (shares / averageDailyVolume).squareRoot()
    }
}
