import FIXCodec

extension FIXRuleTables {
    /// Number of the message with this type.
    @inline(__always)
    func message(_ type: FIXMsgType) -> Int? {
        var at = Self.hash(type.raw) & typeMask
        while true {
            let slot = types[at]
            if slot.raw == type.raw { return slot.number }
            if slot.raw == 0 { return nil }
            at = (at &+ 1) & typeMask
        }
    }

    var checks: FIXFieldChecks {
        FIXFieldChecks(tagLimit: tagLimit, entries: entries, characters: characters)
    }
}

/// What the walk needs of the tables for a field by itself.
struct FIXFieldChecks {
    let tagLimit: Int
    let entries: UnsafeMutablePointer<UInt32>
    let characters: UnsafeMutablePointer<(UInt64, UInt64)>

    /// Whether a value is right at first sight; `false`: look closer.
    ///
    /// - Parameters:
    ///   - base: the message's first byte.
    ///   - entry: the tag's entry.
    ///   - limit: eight bytes are readable at this offset, and at those before it.
    @inline(__always)
    func accepts(
        _ base: UnsafeRawPointer, _ place: FIXField, _ entry: UInt32, limit: Int
    ) -> Bool {
        let count = Int(place.length)
        let kind = UInt8(truncatingIfNeeded: entry >> 16)
        guard count > 0 else { return false }
        if kind == FIXFastCheck.any.rawValue { return true }
        let offset = Int(place.offset)
        guard offset <= limit else { return false }
        let start = base + offset
        if kind == FIXFastCheck.oneOf.rawValue {
            return count == 1 && isOne(of: entry, start.load(as: UInt8.self))
        }
        switch FIXFastCheck(rawValue: kind) {
        case .decimal: return FIXFastFormat.isDecimal(start, count)
        case .digits, .int: return FIXFastFormat.isDigits(start, count)
        case .timestamp: return FIXFastFormat.isTimestamp(start, count, room: limit &- offset)
        case .single: return count == 1
        case .date: return count == 8 && FIXFastFormat.isDate(start)
        case .listOf: return isList(of: entry, start, count)
        case .any, .oneOf, .slow, .none: return false
        }
    }

    @inline(__always)
    private func isOne(of entry: UInt32, _ byte: UInt8) -> Bool {
        guard byte < 128 else { return false }
        let sets = UnsafeRawPointer(characters + Int(truncatingIfNeeded: entry & 0xFFFF))
        let bits = sets.load(fromByteOffset: Int(byte >> 6) &* 8, as: UInt64.self)
        return bits &>> UInt64(byte & 63) & 1 == 1
    }

    /// `1 2 A`.
    private func isList(of entry: UInt32, _ start: UnsafeRawPointer, _ count: Int) -> Bool {
        guard count & 1 == 1 else { return false }
        var at = 0
        while true {
            guard isOne(of: entry, start.load(fromByteOffset: at, as: UInt8.self)) else {
                return false
            }
            at &+= 1
            guard at < count else { return true }
            guard start.load(fromByteOffset: at, as: UInt8.self) == 0x20 else { return false }
            at &+= 1
        }
    }
}
