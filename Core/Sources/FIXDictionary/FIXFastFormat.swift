import OMSTypes

/// Forms of short values, eight bytes a step. Each says yes only to what `FIXFieldType.accepts`
/// takes as well; no means that the slow check has to decide.
enum FIXFastFormat {
    private static let zeros = EightDigits.zeros
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    @inline(__always)
    private static func load(_ start: UnsafeRawPointer, _ offset: Int = 0) -> UInt64 {
        UInt64(littleEndian: start.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    /// One to eight digits. Eight bytes are readable from `start`.
    @inline(__always)
    static func isDigits(_ start: UnsafeRawPointer, _ count: Int) -> Bool {
        count <= 8 && EightDigits.areDigits(EightDigits.trailing(load(start), count) ^ zeros)
    }

    /// One to eight bytes, digits and at most one point. Eight bytes are readable from `start`.
    @inline(__always)
    static func isDecimal(_ start: UnsafeRawPointer, _ count: Int) -> Bool {
        guard count <= 8 else { return false }
        let word = EightDigits.trailing(load(start), count)
        let difference = word ^ 0x2E2E_2E2E_2E2E_2E2E
        // Exact for the lowest match; a slash behind a point shows as one more, which ends in no.
        let points = (difference &- ones) & ~difference & highs
        guard points & (points &- 1) == 0, points == 0 || count > 1 else { return false }
        return EightDigits.areDigits(word ^ (points &>> 7 &* 0x1E) ^ zeros)
    }

    /// `20YYMMDD`, the day at most 28. Eight bytes are readable from `start`.
    @inline(__always)
    static func isDate(_ start: UnsafeRawPointer) -> Bool {
        let word = load(start)
        let differences = word ^ zeros
        guard word & 0xFFFF == 0x3032, EightDigits.areDigits(differences) else { return false }
        // Two digits a lane.
        let pairs = (differences &* 10 &+ differences &>> 8) & 0x00FF_00FF_00FF_00FF
        let month = pairs &>> 32 & 0xFF
        let day = pairs &>> 48
        return month &- 1 < 12 && day &- 1 < 28
    }

    /// `20YYMMDD-HH:MM:SS` with up to eight digits after a point. Eight bytes are readable at every
    /// offset from `start` to `room`.
    @inline(__always)
    static func isTimestamp(_ start: UnsafeRawPointer, _ count: Int, room: Int) -> Bool {
        guard count >= 17, start.load(fromByteOffset: 8, as: UInt8.self) == 0x2D, isDate(start)
        else { return false }
        // HH:MM:SS against 00:00:00.
        let differences = load(start, 9) ^ 0x3030_3A30_303A_3030
        let isForm = (differences &+ 0x7676_7F76_767F_7676) | differences
        guard isForm & highs == 0 else { return false }
        let pairs = differences &* 10 &+ differences &>> 8
        guard pairs & 0xFF < 24, pairs &>> 24 & 0xFF < 60, pairs &>> 48 & 0xFF < 60 else {
            return false
        }
        if count == 17 { return true }
        return count > 18 && start.load(fromByteOffset: 17, as: UInt8.self) == 0x2E && room >= 18
            && isDigits(start + 18, count &- 18)
    }
}
