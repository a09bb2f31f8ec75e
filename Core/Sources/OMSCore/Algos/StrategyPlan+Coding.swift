import OMSModels
import OMSTypes

extension StrategyPlan {
    func encode(into out: inout ByteWriter) {
        switch self {
        case .twap(let schedule):
            out.append(1)
            schedule.encode(into: &out)
        case .shortfall(let schedule):
            out.append(2)
            schedule.encode(into: &out)
        case .vwap(let schedule, let place):
            out.append(3)
            schedule.encode(into: &out)
            out.varint(UInt64(place))
        case .participate(let plan):
            out.append(4)
            plan.encode(into: &out)
        case .iceberg(let plan):
            out.append(5)
            plan.encode(into: &out)
        case .sniper(let plan):
            out.append(6)
            plan.encode(into: &out)
        case .close(let plan):
            out.append(7)
            plan.encode(into: &out)
        }
    }

    init(from bytes: inout ByteReader) throws(ByteReader.Failure) {
        switch try bytes.byte() {
        case 1: self = .twap(try TwapSchedule(from: &bytes))
        case 2: self = .shortfall(try ShortfallSchedule(from: &bytes))
        case 3: self = .vwap(try VwapSchedule(from: &bytes), curve: try bytes.varint32())
        case 4: self = .participate(try ParticipationPlan(from: &bytes))
        case 5: self = .iceberg(try IcebergPlan(from: &bytes))
        case 6: self = .sniper(try SniperPlan(from: &bytes))
        case 7: self = .close(try ClosePlan(from: &bytes))
        default: throw .invalid("unknown plan of a strategy", offset: bytes.offset)
        }
    }

    func digest(into digest: inout StateDigest) {
        switch self {
        case .twap(let schedule): schedule.digest(into: &digest)
        case .shortfall(let schedule): schedule.digest(into: &digest)
        case .vwap(let schedule, let place):
            schedule.digest(into: &digest)
            digest.combine(UInt64(place))
        case .participate(let plan): plan.digest(into: &digest)
        case .iceberg(let plan): plan.digest(into: &digest)
        case .sniper(let plan): plan.digest(into: &digest)
        case .close(let plan): plan.digest(into: &digest)
        }
    }
}

extension ScheduleProblem {
    /// What is wrong, for the client.
    var words: Text64 {
        switch self {
        case .quantity: return "OrderQty (38)"
        case .window: return "168 is not before 126"
        case .slices: return "more than 100000 slices: a longer SliceInterval"
        case .randomisation: return "RandomizePct and RandomizeTimePct are 0 to 1"
        case .rate: return "ParticipationRate (849) is above 0 and below 1"
        case .urgency: return "Urgency is 0 to 700"
        case .curve: return "the curve has no volume in the window"
        }
    }
}
