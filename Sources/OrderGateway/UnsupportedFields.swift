import FIXCodec
import FIXDialect
import OMSCore
import OMSTypes

/// Fields that would change what an order means and that we cannot do: never ignored, always
/// refused with 103=11 and the tag in the text.
enum UnsupportedFields {
    struct Survey {
        /// `Refusal.none` when every field may stand.
        var refusal = Refusal.none
        /// There are fields to be kept for the client.
        var hasKept = false
        /// There are fields that say how the order is to be worked.
        var hasInstructions = false
        /// A strategy is to work the order.
        var hasStrategy = false
        /// The client names a policy or a venue.
        var hasDestination = false
        /// Fields that say more of the instrument than its symbol.
        var instrument = InstrumentFields.Set()
    }

    /// Looks at every field of a part of a message once.
    static func survey(
        _ index: borrowing FIXMessageIndex, in range: Range<Int>
    ) -> Survey {
        var result = Survey()
        for position in range {
            let tag = index.tag(at: position)
            // The fields of a plain order.
            if tag < 12 || tag > 30 && tag < 47 || tag > 48 && tag < 63 { continue }
            if let field = InstrumentFields.Set(tag) {
                result.instrument.formUnion(field)
                if YieldFields.isYield(tag, index.value(at: position)) { result.hasKept = true }
                continue
            }
            if KeptFieldForm.isKept(tag, index.value(at: position)) { result.hasKept = true }
            guard changes(tag, index.value(at: position), index, in: range) else { continue }
            if tag == FIXTag.exDestination, isDestination(index.value(at: position)) {
                result.hasDestination = true
            } else if StrategyFields.isTaken(tag, index, in: range) {
                result.hasStrategy = true
            } else if InstructionFields.isTaken(tag, index.value(at: position))
                || TriggerFields.isTaken(tag, index.value(at: position))
            {
                result.hasInstructions = true
            } else if result.refusal.reason == .none {
                result.refusal = refusal(tag, index.value(at: position))
            }
        }
        return result
    }

    static func refusal(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Refusal {
        let start = UnsafeRawBufferPointer(rebasing: value.prefix(Text64.capacity))
        return Refusal(.unsupportedField, limit: Int64(tag), text: Text64(start) ?? Text64())
    }

    /// Whether the field asks for something that we do not do.
    private static func changes(
        _ tag: Int, _ value: UnsafeRawBufferPointer, _ index: borrowing FIXMessageIndex,
        in range: Range<Int>
    ) -> Bool {
        switch tag {
        // ExecInst: not held, work and held are how every order is worked here; others are kept.
        case 18:
            return !value.allSatisfy {
                [0x20, 0x31, 0x32, 0x35].contains($0) || KeptFieldForm.isInstruction($0)
                    || $0 == StrategyFields.execInst && StrategyFields.isPresent(index, in: range)
            }
        // MinQty of nothing is none; MatchIncrement.
        case 110, 1089: return !isZero(value)
        // Display: MaxFloor, MaxShow and DisplayInstruction.
        case 111, 210, 1082...1088, 1138: return true
        // Pegs and discretion.
        case 211, 388, 389, 835...838, 840, 841...846, 1094, 1096...1099: return true
        // Quantity by amount or percentage; a second leg.
        case 152, 192, 193, 516, 555, 640: return true
        // Strategies, triggers, exposure time, linked orders.
        case 583, 847...849, 957, 1100...1112, 1629, 2362: return true
        // A venue of the client's choice, a trading session, price protection.
        case 100, 336, 386, 1092: return true
        case 168: return isLater(value, than: index)
        case 1091, 114, 121: return value.first == 0x59
        // Pre-allocation, commission: what post-trade would have to know.
        case 12: return true
        case 78: return !isZero(value)
        case 81, 427: return !isCode(value, 0x30)
        case 544: return !isCode(value, 0x31)
        // Another instrument than the symbol alone says.
        case 65, 206: return true
        default: return false
        }
    }

    /// Whether a field means another instrument, settlement or price than a share has, where
    /// nothing is known of the instrument that it could be held against.
    static func changesInstrument(_ tag: Int, _ value: UnsafeRawBufferPointer) -> Bool {
        switch tag {
        case 64, 120, 200, 201, 202, 205, 541: return true
        case 63: return !isCode(value, 0x30)
        case 167: return !isShare(value)
        case 423: return !isCode(value, 0x32)
        case 460: return !isCode(value, 0x35)
        case 461: return value.first != 0x45
        default: return false
        }
    }

    /// ExDestination (100) that can be a name here.
    private static func isDestination(_ value: UnsafeRawBufferPointer) -> Bool {
        (1...Text64.capacity).contains(value.count)
    }

    private static func isZero(_ value: UnsafeRawBufferPointer) -> Bool {
        if case .success(0) = DecimalText.parse(value) { return true }
        return false
    }

    private static func isCode(_ value: UnsafeRawBufferPointer, _ code: UInt8) -> Bool {
        value.count == 1 && value.first == code
    }

    /// EffectiveTime (168) after SendingTime (52): the order shall wait.
    private static func isLater(
        _ value: UnsafeRawBufferPointer, than index: borrowing FIXMessageIndex
    ) -> Bool {
        guard let time = FIXValueText.timestamp(value), let sent = index.sendingTime else {
            return true
        }
        return time > sent
    }

    private static func isShare(_ value: UnsafeRawBufferPointer) -> Bool {
        ["CS", "PS", "ETF", "NONE"].contains(String(decoding: value, as: UTF8.self))
    }
}
