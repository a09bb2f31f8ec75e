/// Elementary functions by + − × ÷ and square root alone, so that their bits are the same on every
/// machine: the system's own mathematics differs between machines and releases.
///
/// Errors are at most 3 units in the last place (5 for `normalCDF`), tested against
/// values of 60 digits. Nothing here may be fused into a multiply-add, and nothing is: Swift does
/// not contract floating-point expressions.
public enum Elementary {
    /// The natural logarithm of 2 in two parts: the first has 33 significant bits, so that its
    /// product with an exponent is exact.
    private static var ln2High: Double { Double(bitPattern: 0x3FE6_2E42_FEF0_0000) }
    private static var ln2Low: Double { Double(bitPattern: 0x3DD4_73DE_6AF2_78ED) }

    /// 1/√(2π).
    public static var inverseSqrt2Pi: Double { Double(bitPattern: 0x3FD9_8845_33D4_3651) }

    /// e to the power of x. Beyond the range of Double: infinity, or 0.
    public static func exp(_ x: Double) -> Double {
        guard !x.isNaN else { return x }
        guard x < 709.9 else { return .infinity }
        guard x > -745.2 else { return 0 }
        // x = k·ln 2 + r with |r| ≤ ½ ln 2.
        let k = Int(x * 1.4426950408889634 + (x < 0 ? -0.5 : 0.5))
        let high = x - Double(k) * ln2High
        let low = Double(k) * ln2Low
        let r = high - low
        let lost = (high - r) - low
        var sum = 1.0 / 6_227_020_800
        sum = sum * r + 1.0 / 479_001_600
        sum = sum * r + 1.0 / 39_916_800
        sum = sum * r + 1.0 / 3_628_800
        sum = sum * r + 1.0 / 362_880
        sum = sum * r + 1.0 / 40_320
        sum = sum * r + 1.0 / 5_040
        sum = sum * r + 1.0 / 720
        sum = sum * r + 1.0 / 120
        sum = sum * r + 1.0 / 24
        sum = sum * r + 1.0 / 6
        sum = sum * r + 0.5
        let beyond = sum * r * r + (lost + lost * r)
        return Double(sign: .plus, exponent: k, significand: 1 + (r + beyond))
    }

    /// Natural logarithm; −infinity of 0, not a number below it.
    public static func log(_ x: Double) -> Double {
        guard x > 0, x < .infinity else { return x == 0 ? -.infinity : (x > 0 ? x : .nan) }
        var exponent = x.exponent
        var fraction = x.significand
        if fraction > 1.4142135623730951 {
            fraction /= 2
            exponent += 1
        }
        let k = Double(exponent)
        return k * ln2High + (nearOne(fraction - 1) + k * ln2Low)
    }

    /// log(1 + t), exact for small t too; t > −1.
    public static func log1p(_ t: Double) -> Double {
        guard t < -0.25 || t > 0.4 else { return nearOne(t) }
        guard t > -1, t < .infinity else { return log(1 + t) }
        let u = 1 + t
        // What the sum 1 + t lost: of t where that is the smaller, of 1 otherwise.
        let lost = t > 1 ? 1 - (u - t) : t - (u - 1)
        return log(u) + lost / u
    }

    /// log(1 + f) for f between √½ − 1 and √2 − 1: with s = f/(2 + f) it is 2·artanh(s), and
    /// 2s = f − s·f keeps the leading term exact.
    private static func nearOne(_ f: Double) -> Double {
        let s = f / (2 + f)
        let z = s * s
        var sum = 2.0 / 25
        sum = sum * z + 2.0 / 23
        sum = sum * z + 2.0 / 21
        sum = sum * z + 2.0 / 19
        sum = sum * z + 2.0 / 17
        sum = sum * z + 2.0 / 15
        sum = sum * z + 2.0 / 13
        sum = sum * z + 2.0 / 11
        sum = sum * z + 2.0 / 9
        sum = sum * z + 2.0 / 7
        sum = sum * z + 2.0 / 5
        sum = sum * z + 2.0 / 3
        return f - s * (f - sum * z)
    }

    /// Hyperbolic sine.
    public static func sinh(_ x: Double) -> Double {
        let a = x.magnitude
        guard a < 1 else {
            // e^a may be beyond the range where its half is not.
            if a > 709 {
                let root = exp(a / 2)
                return x < 0 ? -(root / 2) * root : (root / 2) * root
            }
            let e = exp(a)
            let result = e / 2 - 0.5 / e
            return x < 0 ? -result : result
        }
        let z = x * x
        var sum = 1.0 / 355_687_428_096_000
        sum = sum * z + 1.0 / 1_307_674_368_000
        sum = sum * z + 1.0 / 6_227_020_800
        sum = sum * z + 1.0 / 39_916_800
        sum = sum * z + 1.0 / 362_880
        sum = sum * z + 1.0 / 5_040
        sum = sum * z + 1.0 / 120
        sum = sum * z + 1.0 / 6
        return x + x * (z * sum)
    }

    /// Inverse hyperbolic cosine of x ≥ 1; not a number below.
    public static func acosh(_ x: Double) -> Double { acosh1p(x - 1) }

    /// acosh(1 + t): near 1, where 1 + t has lost digits of t, still exact to the last few.
    public static func acosh1p(_ t: Double) -> Double {
        guard t > 1e15 else { return log1p(t + (t * (t + 2)).squareRoot()) }
        return log(t) + (ln2High + ln2Low)
    }

    /// Density of the standard normal distribution.
    public static func normalDensity(_ x: Double) -> Double {
        // x² in two parts: rounding it once would cost as many digits as it has.
        guard x.magnitude < 40 else { return 0 }
        let high = Double(Float(x))
        let rest = (x - high) * (x + high)
        return inverseSqrt2Pi * exp(high * high * -0.5) * exp(rest * -0.5)
    }

    /// Φ(x), the standard normal distribution function.
    public static func normalCDF(_ x: Double) -> Double {
        guard !x.isNaN else { return x }
        let a = x.magnitude
        if a < 1 {
            // ½ + (x − x³/(2·3) + x⁵/(4·2!·5) − …)/√(2π), the leading term last.
            let z = x * x * -0.5
            var term = x * z
            var rest = term / 3
            var n = 2.0
            while term.magnitude > 1e-19 {
                term = term * z / n
                rest += term / (2 * n + 1)
                n += 1
            }
            return 0.5 + inverseSqrt2Pi * (x + rest)
        }
        guard a < 40 else { return x < 0 ? 0 : 1 }
        // Mills' ratio as the continued fraction 1/(a + 1/(a + 2/(a + 3/(a + …)))).
        var below = 0.0
        var level = a < 2 ? 420.0 : (a < 4 ? 110.0 : 40.0)
        while level > 0 {
            below = level / (a + below)
            level -= 1
        }
        let tail = normalDensity(a) / (a + below)
        return x < 0 ? tail : 1 - tail
    }
}
