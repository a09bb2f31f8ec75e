import OMSModels
import OMSTypes

/// What happens to a strategy's run.
public enum StrategyStep: Equatable, Sendable {
    /// The order is worked so from its acceptance on.
    case asked(StrategyTerms)
    /// It begins, or goes on with what is left of another quantity.
    case planned(StrategyPlan)
    /// Slices up to `number` are due: children may have `released` in all, at this aggression.
    case sliced(number: Int64, target: Quantity, released: Quantity, Aggression)
    /// Its window is over.
    case finishing
    /// So much was traded in the market today.
    case measured(Quantity)
    /// It looks again at that volume; `nil` = at none.
    case awaits(Quantity?)
    /// A pending replace asks for these parameters.
    case wanted(StrategyTerms)
    /// They hold from now on; its next plan draws from a generator of that state.
    case amended(seed: UInt64)
    /// Nothing new is sent; children that are open come back unless they are kept.
    case paused(keepsChildren: Bool)
    case resumed
    /// Its share of the volume lets it send so much less than its schedule asks for.
    case heldBack(Quantity)
    /// The price gives a participation another rate, parts per million.
    case rated(Int64)
    /// Its resting children are asked to follow the market.
    case repriced
    /// So much is displayed at that price or better, and is taken.
    case takes(Quantity, Price)
    /// It looks again by itself then.
    case looks(Timestamp)

    /// Where terms are written: how much of them tells the kind.
    private static func kind(_ form: StrategyTerms.Form) -> UInt8 {
        switch form {
        case .plain: return 1
        case .following: return 5
        case .bounded: return 8
        }
    }

    func encode(into out: inout ByteWriter) {
        switch self {
        case .asked(let terms):
            out.append(Self.kind(terms.form))
            terms.encode(as: terms.form, into: &out)
        case .planned(let plan):
            out.append(2)
            plan.encode(into: &out)
        case .sliced(let number, let target, let released, let aggression):
            out.append(3)
            out.signedVarint(number)
            out.signedVarint(target.units)
            out.signedVarint(released.units)
            out.append(aggression.rawValue)
        case .finishing: out.append(4)
        case .measured(let volume): Self.encode(6, volume.units, into: &out)
        case .awaits(let volume): Self.encode(7, volume?.units ?? -1, into: &out)
        case .wanted(let terms):
            out.append(9)
            terms.encode(as: .bounded, into: &out)
        case .amended(let seed):
            out.append(10)
            out.fixed(seed)
        case .paused(let keepsChildren): Self.encode(11, keepsChildren ? 1 : 0, into: &out)
        case .resumed: out.append(12)
        case .heldBack(let quantity): Self.encode(13, quantity.units, into: &out)
        case .rated(let rate): Self.encode(14, rate, into: &out)
        case .repriced: out.append(15)
        case .takes(let quantity, let price):
            Self.encode(16, quantity.units, into: &out)
            out.signedVarint(price.units)
        case .looks(let instant): Self.encode(17, instant.nanoseconds, into: &out)
        }
    }

    private static func encode(_ kind: UInt8, _ number: Int64, into out: inout ByteWriter) {
        out.append(kind)
        out.signedVarint(number)
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .asked(try StrategyTerms(from: &bytes))
        case 2: self = .planned(try StrategyPlan(from: &bytes))
        case 3:
            self = .sliced(
                number: try bytes.signedVarint(), target: try bytes.quantity(),
                released: try bytes.quantity(), try bytes.code())
        case 4: self = .finishing
        case 5: self = .asked(try StrategyTerms(as: .following, from: &bytes))
        case 6: self = .measured(try bytes.quantity())
        case 7:
            let units = try bytes.signedVarint()
            self = .awaits(units < 0 ? nil : Quantity(units: units))
        case 8: self = .asked(try StrategyTerms(as: .bounded, from: &bytes))
        case 9: self = .wanted(try StrategyTerms(as: .bounded, from: &bytes))
        case 10: self = .amended(seed: try bytes.fixed())
        case 11: self = .paused(keepsChildren: try bytes.signedVarint() == 1)
        case 12: self = .resumed
        case 13: self = .heldBack(try bytes.quantity())
        case 14: self = .rated(try bytes.signedVarint())
        case 15: self = .repriced
        case 16: self = .takes(try bytes.quantity(), try bytes.price())
        case 17: self = .looks(try bytes.timestamp())
        default: throw .invalid("unknown step of a strategy", offset: bytes.offset)
        }
    }
}
