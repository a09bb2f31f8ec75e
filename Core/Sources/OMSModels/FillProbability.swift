import OMSTypes

/// How probable it is that a posted order is filled (algos-and-sor §7.7). Times in seconds,
/// quantities in shares, σ in currency per √second.
public enum FillProbability {
    /// Trades of mean size m come at rate a; the order is done with trade n = ⌈(Q + q)/m⌉.
    public static func poissonQueue(
        rate: Double, time: Double, tradeSize: Double, queue: Double, quantity: Double
    ) -> Double {
        // Beyond ten million trades there is no queue to wait in.
        let trades = min(1e7, ((queue + quantity) / tradeSize).rounded(.up))
        return poissonTail(mean: rate * time, atLeast: Int(trades))
    }

    /// The same with cancels of what stands ahead, each share of it at rate c: half of them on
    /// average, so the queue flows at a·m + c·Q/2. A first-order correction.
    public static func poissonQueue(
        rate: Double, time: Double, tradeSize: Double, queue: Double, quantity: Double,
        cancelRate: Double
    ) -> Double {
        let flow = rate * tradeSize + cancelRate * queue / 2
        return poissonQueue(
            rate: flow / tradeSize, time: time, tradeSize: tradeSize, queue: queue,
            quantity: quantity)
    }

    /// P(N ≥ n) of a Poisson variable.
    static func poissonTail(mean: Double, atLeast n: Int) -> Double {
        guard n > 0 else { return 1 }
        guard mean > 0 else { return 0 }
        // Terms are kept within range by a factor that is told apart.
        var term = 1.0
        var sum = 1.0
        var scale = 0.0
        for k in 1..<max(n, 1) {
            term *= mean / Double(k)
            sum += term
            if sum > 1e200 {
                term *= 1e-200
                sum *= 1e-200
                scale += 460.51701859880916
            }
        }
        return max(0, min(1, 1 - sum * Elementary.exp(scale - mean)))
    }

    /// A limit δ below the midpoint of a price without drift is touched with 2·Φ(−δ/(σ√T)): an
    /// upper bound.
    public static func firstPassage(distance: Double, volatility: Double, time: Double) -> Double {
        min(1, 2 * Elementary.normalCDF(-distance / (volatility * time.squareRoot())))
    }

    /// 1/(1 + e^(−z)) with z the weighted sum of features and a constant, refitted daily: queue
    /// ratio, spread, imbalance, volatility, time left.
    public static func logistic(constant: Double, weights: [Double], features: [Double]) -> Double {
        precondition(weights.count == features.count, "a weight for each feature")
        var z = constant
        for index in weights.indices { z += weights[index] * features[index] }
        return 1 / (1 + Elementary.exp(-z))
    }
}

/// Volatility, and what waiting costs by it.
public enum LatencyCost {
    /// σ in currency per √second of an annual volatility, for days of so many trading seconds.
    public static func volatility(
        price: Double, annual: Double, days: Double = 252, secondsPerDay: Double = 23_400
    ) -> Double {
        price * annual / (days * secondsPerDay).squareRoot()
    }

    /// Expected adverse move per share within Δt seconds: σ·√Δt/√(2π).
    public static func perShare(volatility: Double, seconds: Double) -> Double {
        Elementary.inverseSqrt2Pi * volatility * seconds.squareRoot()
    }
}

/// The state of the touch.
public struct TouchImbalance: Equatable, Sendable {
    public var bid: Price
    public var bidSize: Quantity
    public var ask: Price
    public var askSize: Quantity

    /// `nil` unless both sides show a size.
    public init?(bid: Price, bidSize: Quantity, ask: Price, askSize: Quantity) {
        guard bidSize.isPositive, askSize.isPositive, bid.isSet, ask.isSet else { return nil }
        self.bid = bid
        self.bidSize = bidSize
        self.ask = ask
        self.askSize = askSize
    }

    /// I = (B − A)/(B + A) in parts per million, rounded half away from zero.
    public var imbalancePPM: Int64 {
        let difference = Int128(bidSize.units) - Int128(askSize.units)
        let sum = Int128(bidSize.units) + Int128(askSize.units)
        return Int64(Rounding.halfAway(difference * Int128(PartsPerMillion.whole), sum))
    }

    /// (ask·B + bid·A)/(A + B), rounded half away from zero to 10⁻⁸.
    public var microPrice: Price {
        let weighted = Notional(ask, bidSize) + Notional(bid, askSize)
        let sum = Int128(bidSize.units) + Int128(askSize.units)
        return Price(units: Int64(Rounding.halfAway(weighted.raw, sum)))
    }
}
